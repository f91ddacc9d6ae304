import { z } from 'astro/zod';
import { fetchFailureSchema } from './fetch-state.ts';

const count = z.number().int().nonnegative();

/** Result of a source in the last `npm run fetch`. */
export const sourceStatusSchema = z.object({
  /** `sources[].id` of the settings. */
  id: z.string(),
  /** Day of the last complete run, UTC. */
  lastSuccess: z.iso.date().optional(),
  /** Newest day or week whose answer was accepted. */
  newest: z.string().optional(),
  /** Files and records that were saved. */
  files: count,
  records: count,
  /** Failures of the last run. */
  failures: z.array(fetchFailureSchema),
});
export type SourceStatus = z.infer<typeof sourceStatusSchema>;

/** `content/derived/status.json`, written by `ingest`: age and size of the data, and counts of messages. */
export const statusSchema = z.object({
  /** Day of the data, UTC: the end of the newest fetched period, or the newest day of a paper. */
  dataDate: z.iso.date().optional(),
  /** Number of the newest ingest that found new papers, from `content/state/first-seen.jsonl`. */
  newestRun: count.optional(),
  /** Newest day on which a paper was issued, UTC. */
  newestPaper: z.iso.date().optional(),
  counts: z.object({ files: count, records: count, papers: count, withdrawn: count, withoutTopic: count }),
  /** Messages by severity, and by rule in the order of their names. `error` counts all that is worse than a warning. */
  diagnostics: z.object({ error: count, warning: count, note: count, rules: z.record(z.string(), count) }),
  sources: z.array(sourceStatusSchema),
});
export type DataStatus = z.infer<typeof statusSchema>;
