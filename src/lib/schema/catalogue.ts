import { z } from 'astro/zod';
import { fieldSchemas } from './fields.ts';
import { dateOriginSchema } from './paper-date.ts';

const text = z.string().min(1);
/** From 1: none and not known are the same here, and absent. */
const count = z.number().int().positive();

/** What suggestions, saved papers, shared links, the ranking and the map know of a paper. */
export const catalogueRecordSchema = z.strictObject({
  /** Paper id, the end of its address: `2510.00568`. */
  id: text,
  /** As the paper's entry has it. */
  title: fieldSchemas.title,
  /** Number of the ingest that first had the paper; absent if it was never recorded. */
  run: count.optional(),
  /** Its form is its precision, UTC: `2025`, `2025-10` or `2025-10-01`. */
  date: z
    .string()
    .regex(/^\d{4}(?:-\d\d){0,2}$/)
    .optional(),
  /** How the date is known, if it is not stated by a source. */
  origin: dateOriginSchema.exclude(['stated']).optional(),
  /** Family names, or undivided names, of the first three authors; long ones are cut. */
  authors: z.array(z.string()).max(3),
  /** Number of all authors, which may be known without their names. */
  authorCount: count.optional(),
  /** The summary of the paper, cut to one line of a list. */
  summary: text.optional(),
  /** Topic ids, best first. */
  topics: z.array(text),
  /** Votes on the feed's page. */
  upvotes: count.optional(),
  /** Comments on the feed's page. */
  comments: count.optional(),
  /** Without version; absent if it is the id. */
  arxivId: text.optional(),
  /** Present if the paper was taken back: by its authors, by arXiv or by a publisher. */
  withdrawn: z.literal(true).optional(),
  /** Present beside it if the published work was retracted. */
  retracted: z.literal(true).optional(),
});
export type CatalogueRecord = z.infer<typeof catalogueRecordSchema>;
