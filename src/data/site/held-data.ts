import { formats } from '#words';
import { statusSchema, type DataStatus } from '#lib/schema/status.ts';
import { readDerived } from '../read-derived.ts';

const missing: DataStatus = {
  counts: { files: 0, records: 0, papers: 0, withdrawn: 0, withoutTopic: 0 },
  diagnostics: { error: 0, warning: 0, note: 0, rules: {} },
  sources: [],
};

/** The status that `fetch` and `ingest` recorded. */
export const dataStatus = readDerived('derived/status.json', statusSchema, missing);

export interface HeldData {
  /** Day of the data, UTC: `2025-10-05`. */
  date: string;
  /** `5 October 2025` */
  label: string;
  /** Reasons why there is no newer data, one sentence per source. */
  reasons: string[];
}

function describeHeld({ dataDate, sources }: DataStatus): HeldData | undefined {
  const reasons = sources.flatMap(({ id, failures: [first] }) => (first ? [`${id}: ${first.message}`] : []));
  if (reasons.length === 0 || dataDate === undefined) return undefined;
  return { date: dataDate, label: formats.day(dataDate), reasons };
}

/** Present if the last fetch was incomplete, so that the data is older than it should be. */
export const heldData = describeHeld(dataStatus);
