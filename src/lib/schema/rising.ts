import { z } from 'astro/zod';

/** A phrase that rises in a month. */
export const risingPhraseSchema = z.object({
  /** In the usual spelling of its papers. */
  phrase: z.string(),
  /** Papers with the phrase in the year before, of `RisingMonth.before`. */
  before: z.number().int().nonnegative(),
  /** Log-odds ratio of month and year before, in standard deviations. */
  score: z.number(),
  /** Ids of the papers of the month that have it, newest first. */
  papers: z.array(z.string()).min(1),
});
export type RisingPhrase = z.infer<typeof risingPhraseSchema>;

/** One line of `content/derived/rising.json`: phrases that rise in a month compared with the twelve months before. */
export const risingMonthSchema = z.object({
  /** `2025-10` */
  month: z.string(),
  /** Papers of the month, without the withdrawn ones. */
  papers: z.number().int().positive(),
  /** Papers of the twelve months before it. */
  before: z.number().int().nonnegative(),
  /** The strongest rise first. Empty if there are too few papers to compare. */
  phrases: z.array(risingPhraseSchema),
});
export type RisingMonth = z.infer<typeof risingMonthSchema>;
