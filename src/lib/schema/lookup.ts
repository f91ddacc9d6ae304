import { z } from 'astro/zod';
import { fieldSchemas, type DraftField } from './fields.ts';
import { pick } from './pick.ts';

export const lookupServices = ['arxiv-lookup', 'semantic-scholar', 'openalex'] as const;
export type LookupService = (typeof lookupServices)[number];

/** Fields that a service can answer with, in the order in which a line has them. */
export const answeredFields = [
  'title',
  'arxivId',
  'doi',
  'authors',
  'orcids',
  'issued',
  'updated',
  'version',
  'categories',
  'journalRef',
  'withdrawn',
] as const satisfies DraftField[];

/** One line of `content/enrichment/<service>.jsonl`, written by `npm run enrich`: what a service knows of a paper. */
export const lookupSchema = z.object({
  from: z.enum(lookupServices),
  /** Day of the answer, UTC. */
  fetched: z.iso.date(),
  /** Day on which the service was asked again and did not know the paper any more, UTC. The answer is the earlier one. */
  asked: z.iso.date().optional(),
  /** The paper that was asked for: its arXiv id, or its id below `/papers/` where it has none. */
  about: z.string().min(1),
  /** True if the service does not know the paper. Every other field is then absent. */
  unknown: z.literal(true).optional(),
  ...pick(fieldSchemas, answeredFields),
  title: z.string().min(1).optional(),
  /** First version, UTC: a day, or a year where no more is known. */
  issued: z.union([z.iso.date(), z.string().regex(/^[12]\d{3}$/)]).optional(),
  /** Journal or proceedings. */
  venue: z.string().optional(),
  /** Works that cite it. */
  citations: z.number().int().nonnegative().optional(),
});
export type Lookup = z.infer<typeof lookupSchema>;
