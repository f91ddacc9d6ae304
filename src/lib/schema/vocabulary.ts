import { z } from 'astro/zod';

/** Form of the file. A program that cannot read a form says so, and never replaces the file. */
export const vocabularyVersion = 1;

/** `content/learned/vocabulary.json`, written by `npm run learn:terms` only. */
export const vocabularySchema = z.object({
  version: z.literal(vocabularyVersion),
  /** Abstracts it was learned from. */
  papers: z.number().int().nonnegative(),
  /** What each acronym stands for. */
  acronyms: z.record(z.string(), z.string()),
  /** In how many of the abstracts each term stands, by the term's key, in the order of `vectors`. */
  terms: z.record(z.string(), z.number().int().nonnegative()),
  /** Numbers in the vector of a term. */
  dimensions: z.number().int().nonnegative(),
  /** All vectors one after the other, signed bytes in base64. */
  vectors: z.string(),
  /** What was counted in the site's own papers. */
  statistics: z
    .object({
      papers: z.number().int().positive(),
      /** Keys of terms, one a line, by the number of their papers. */
      terms: z.record(z.string().regex(/^\d+$/), z.string()),
      /** As many numbers as a vector has. */
      centre: z.array(z.number()),
    })
    .optional(),
});
