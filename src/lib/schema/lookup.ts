import { z } from 'astro/zod';
import { nameSchema, withdrawalSchema } from './paper.ts';

export const lookupServices = ['arxiv-lookup', 'semantic-scholar', 'openalex'] as const;
export type LookupService = (typeof lookupServices)[number];

/** One line of `content/enrichment/<service>.jsonl`, written by `npm run enrich`: what a service knows of a paper. */
export const lookupSchema = z.object({
  from: z.enum(lookupServices),
  /** Day of the answer, UTC. */
  fetched: z.iso.date(),
  /** The paper that was asked for: its arXiv id, or its id below `/papers/` where it has none. */
  about: z.string().min(1),
  /** True if the service does not know the paper. Every other field is then absent. */
  unknown: z.literal(true).optional(),
  title: z.string().min(1).optional(),
  arxivId: z.string().optional(),
  doi: z.string().optional(),
  authors: z.array(nameSchema).optional(),
  /** First and newest version, UTC. */
  issued: z.iso.date().optional(),
  updated: z.iso.date().optional(),
  version: z.number().int().positive().optional(),
  /** Primary first. */
  categories: z.array(z.string()).optional(),
  journalRef: z.string().optional(),
  withdrawn: withdrawalSchema.optional(),
  /** Journal or proceedings. */
  venue: z.string().optional(),
  /** Works that cite it. */
  citations: z.number().int().nonnegative().optional(),
});
export type Lookup = z.infer<typeof lookupSchema>;
