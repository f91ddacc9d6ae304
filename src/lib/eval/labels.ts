import { z } from 'astro/zod';
import { topicVerdictSchema } from './topics.ts';

/** A file `labels*.json`. Its papers are named by arXiv id or title. */
export const labelFileSchema = z.object({
  papers: z.array(
    z.object({
      title: z.string(),
      arxivId: z.string().optional(),
      /** What the annotators say together, by topic. */
      topics: z.record(z.string(), topicVerdictSchema).default({}),
      /** Sentences of the abstract that say what the paper contributes, any annotator's. */
      contribution: z.array(z.string()).default([]),
      /** Sentences with the main result. */
      result: z.array(z.string()).default([]),
    }),
  ),
});
export type LabelFile = z.infer<typeof labelFileSchema>;

/** A file `related*.json`. Every paper is named by arXiv id or title. */
export const relatedFileSchema = z.object({
  items: z.array(
    z.object({
      title: z.string(),
      arxivId: z.string().optional(),
      /** The papers that each annotator named as most related. */
      related: z.array(z.array(z.string())),
    }),
  ),
});
export type RelatedFile = z.infer<typeof relatedFileSchema>;
