import { z } from 'astro/zod';
import { topicVerdictSchema } from './topics.ts';

/** A list that may be missing or null if the file labels something else. */
const texts = z
  .array(z.string())
  .nullish()
  .transform((list) => list ?? []);

/** The fields that name a paper. Other spellings of the id are read too. */
const name = {
  title: z.string().nullish(),
  arxivId: z.string().nullish(),
  arxiv_id: z.string().nullish(),
  id: z.string().nullish(),
};

interface Named {
  title?: string | null | undefined;
  arxivId?: string | null | undefined;
  arxiv_id?: string | null | undefined;
  id?: string | null | undefined;
}

const isNamed = ({ title, arxivId, arxiv_id, id }: Named): boolean =>
  [title, arxivId, arxiv_id, id].some((text) => typeof text === 'string' && text !== '');

/** Unifies the names of the fields. Without a title, the id stands for it. */
function settleName({ title, arxivId, arxiv_id, id }: Named): { title: string; arxivId?: string } {
  const known = arxivId ?? arxiv_id ?? id ?? undefined;
  return { title: title ?? known ?? '', ...(known === undefined ? {} : { arxivId: known }) };
}

/** A file `labels*.json`. Its papers are named by arXiv id or title. */
export const labelFileSchema = z.object({
  papers: z.array(
    z
      .object({
        ...name,
        /** The common verdict of the annotators, by topic. */
        topics: z
          .record(z.string(), topicVerdictSchema)
          .nullish()
          .transform((verdicts) => verdicts ?? {}),
        /** Sentences of the abstract that any annotator named as the contribution. */
        contribution: texts,
        /** Sentences that any annotator named as the main result. */
        result: texts,
        /** Figures of which each would do as the main one; empty if the abstract reports none. */
        figures: z.array(z.string()).optional(),
        /** Whether an editor could leave the figure out. */
        figureOptional: z.boolean().optional(),
        /** Shortened contributions that a reader judged beside their sentence. */
        lines: z.array(z.object({ text: z.string(), faithful: z.boolean() })).optional(),
      })
      .refine(isNamed, 'a paper needs a title or an arXiv id')
      .transform(({ title, arxivId, arxiv_id, id, ...labels }) => ({
        ...settleName({ title, arxivId, arxiv_id, id }),
        ...labels,
      })),
  ),
});
export type LabelFile = z.infer<typeof labelFileSchema>;

/** A file `related*.json`. Every paper is named by arXiv id or title. */
export const relatedFileSchema = z.object({
  items: z.array(
    z
      .object({
        ...name,
        /** The papers that annotators named as most related, one list for each annotator. */
        related: z.union([z.array(z.array(z.string())), z.array(z.string()).transform((list) => [list])]),
      })
      .refine(isNamed, 'an item needs a title or an arXiv id')
      .transform(({ related, ...named }) => ({ ...settleName(named), related })),
  ),
});
export type RelatedFile = z.infer<typeof relatedFileSchema>;
