import { z } from 'astro/zod';

/** A paper related to another, one element of `content/derived/related.json`. */
export const relationSchema = z.object({
  /** Id of the other paper. */
  id: z.string(),
  /** Phrases of both, by weight. None if they share only words. */
  terms: z.string().array(),
});
export type Relation = z.infer<typeof relationSchema>;

/** What an editor has to know of a seed that is not well. */
const inboxPointSchema = z.object({
  /** Line of the file, from 1; absent if the point is about the whole file. */
  line: z.number().int().positive().optional(),
  /** What happened, in a full sentence. */
  message: z.string(),
  /** What to do about it. */
  hint: z.string().optional(),
});
export type InboxPoint = z.infer<typeof inboxPointSchema>;

/** A seed and its results, one element of `content/derived/seeds.json`: a line of the inbox. */
export const seedSummarySchema = z.object({
  file: z.string(),
  /** `Source.id`; absent if no reader knows the format. */
  source: z.string().optional(),
  /** What the file was taken for: `RIS from Web of Science`, `PDF`; absent if nobody can tell. */
  recognised: z.string().optional(),
  /** Records that were read. */
  records: z.number(),
  /** Papers of the site that one of them belongs to. */
  papers: z.number(),
  /** Records that are not used. */
  setAside: z.number(),
  /** True if nothing of the file is used because of what it is. */
  refused: z.literal(true).optional(),
  /** The gravest point that asks for something; absent if all is well. */
  todo: inboxPointSchema.optional(),
  /** Further such points. */
  more: z.number(),
  /** `--12-10`, as ISO 8601 writes a day without a year. */
  day: z.string().optional(),
  year: z.number().optional(),
  yearFrom: z.string().optional(),
});
export type SeedSummary = z.infer<typeof seedSummarySchema>;

/** A paper that an editor took down, one element of `content/derived/taken-down.json`. Nothing else is kept of it. */
export const takenDownSchema = z.object({
  id: z.string(),
  /** Earlier addresses below `/papers/`. */
  aliases: z.string().array(),
  /** Why, as the editor says it to readers. */
  reason: z.string().optional(),
});
export type TakenDown = z.infer<typeof takenDownSchema>;
/** Of each paper that cites others of the site their ids; `content/derived/references.json`. */
export const referencesSchema = z.record(z.string(), z.string().array());

/** The papers of each week in the order of its edition, with their scores; `content/derived/editions.json`. */
export const editionOrderSchema = z.record(
  z.string(),
  z.object({ id: z.string(), score: z.number() }).array(),
);
