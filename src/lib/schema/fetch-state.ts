import { z } from 'astro/zod';

/** A period whose answer was accepted and saved. */
export const savedPeriodSchema = z.object({
  /** `2025-10-01` or `2025-W40` */
  period: z.string(),
  /** Day on which it was fetched, UTC. */
  saved: z.iso.date(),
  /** Files of the answer below the folder of seeds, one a page, and then those kept of earlier answers. */
  files: z.array(z.string()).min(1),
  /** Records that a reader found in them. */
  records: z.number().int().nonnegative(),
  /** Records that cannot be used; they stay in the files, and the inbox names them. */
  setAside: z.number().int().positive().optional(),
  /** Papers of the kept files that the newest answer lacks: arXiv id, DOI or title. */
  vanished: z.array(z.string()).optional(),
  /** Newest day that a record names. */
  newest: z.iso.date().optional(),
  /** Highest arXiv id among the records. */
  newestId: z.string().optional(),
  /** What the server said of its version, for asking whether it has changed. Answers of one page only. */
  etag: z.string().optional(),
  lastModified: z.string().optional(),
});
export type SavedPeriod = z.infer<typeof savedPeriodSchema>;

export const fetchFailureSchema = z.object({
  /** Day of the run, UTC. */
  day: z.iso.date(),
  /** What was asked for. */
  period: z.string(),
  /** Stable name of what was wrong: `too-few`, `http-error`. */
  rule: z.string(),
  /** A full sentence. */
  message: z.string(),
});
export type FetchFailure = z.infer<typeof fetchFailureSchema>;

export const sourceStateSchema = z.object({
  /** Day of the last run that got all it asked for, UTC. */
  lastSuccess: z.iso.date().optional(),
  /** What the last run did not get; empty if it got everything. */
  failures: z.array(fetchFailureSchema).default([]),
  /** Oldest first. */
  periods: z.array(savedPeriodSchema).default([]),
});
export type SourceState = z.infer<typeof sourceStateSchema>;

/** `seeds/.fetch.json`, written by `npm run fetch` only: what was fetched, by the id of the source. */
export const fetchStateSchema = z.record(z.string(), sourceStateSchema);
export type FetchState = z.infer<typeof fetchStateSchema>;
