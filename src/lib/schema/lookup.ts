import { z } from 'astro/zod';
import { fieldSchemas, type DraftField } from './fields.ts';
import { pick } from './pick.ts';

/** A work as `workKey` names it: arXiv id, DOI in lower case, or id at OpenAlex. */
const workKeySchema = z.string().regex(/^(?:\d{4}\.\d{4,5}|[a-z-]+\/\d{7}|10\.\d{4,9}\/[^\sA-Z]+|W\d+)$/);

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
  /** Day on which the service was asked again and gave no answer of use, UTC. The answer is the earlier one. */
  asked: z.iso.date().optional(),
  /** The paper that was asked for: its arXiv id, or its id below `/papers/` where it has none. */
  about: z.string().min(1),
  /** True if the service says nothing of the paper. Only `refused` can stand beside it. */
  unknown: z.literal(true).optional(),
  /** True if it is unknown because no answer about it could be used. */
  refused: z.literal(true).optional(),
  ...pick(fieldSchemas, answeredFields),
  title: z.string().min(1).optional(),
  /** First version, UTC: a day, or a year where no more is known. */
  issued: z.union([z.iso.date(), z.string().regex(/^[12]\d{3}$/)]).optional(),
  /** Journal or proceedings. */
  venue: z.string().optional(),
  /** Works that cite it. */
  citations: z.number().int().nonnegative().optional(),
  /** What the service calls the paper itself, beside the name that it was asked for by. */
  identifiers: z.array(workKeySchema).optional(),
  /** Works that it cites, by every name that the service has for them: papers of the site among them, now or later. */
  references: z.array(workKeySchema).optional(),
});
export type Lookup = z.infer<typeof lookupSchema>;
