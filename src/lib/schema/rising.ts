import { z } from 'astro/zod';

/** A phrase that rose in a month. */
export const risingPhraseSchema = z.object({
  /** As most of its papers write it. */
  phrase: z.string(),
  /** Papers of the year before that have it, of `RisingMonth.before`. */
  before: z.number().int().nonnegative(),
  /** Log-odds ratio of month and year before, in standard deviations. */
  score: z.number(),
  /** Ids of the papers of the month that have it, newest first. */
  papers: z.array(z.string()).min(1),
});
export type RisingPhrase = z.infer<typeof risingPhraseSchema>;

/** One line of `content/derived/rising.json`: what rose in a month against the twelve months before it. */
export const risingMonthSchema = z.object({
  /** `2025-10` */
  month: z.string(),
  /** Papers of the month, without the withdrawn ones. */
  papers: z.number().int().positive(),
  /** Papers of the twelve months before it. */
  before: z.number().int().nonnegative(),
  /** The one that rose most first; none where there is too little to compare. */
  phrases: z.array(risingPhraseSchema),
});
export type RisingMonth = z.infer<typeof risingMonthSchema>;
