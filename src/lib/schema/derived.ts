import { z } from 'astro/zod';

/** A paper related to another, one element of `content/derived/related.json`. */
export const relationSchema = z.object({
  /** Id of the other paper. */
  id: z.string(),
  /** Common terms, by weight. */
  terms: z.string().array(),
});
export type Relation = z.infer<typeof relationSchema>;

/** A seed and its results, one element of `content/derived/seeds.json`. */
export const seedSummarySchema = z.object({
  file: z.string(),
  source: z.string().optional(),
  records: z.number(),
  /** `--12-10`, as ISO 8601 writes a day without a year. */
  day: z.string().optional(),
  year: z.number().optional(),
  yearFrom: z.string().optional(),
});
export type SeedSummary = z.infer<typeof seedSummarySchema>;
