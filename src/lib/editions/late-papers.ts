import { formatWeekId, weekOf } from '../dates/week.ts';
import { isClosed } from './edition-clock.ts';

/** A paper with its two clocks. */
export interface Clocked {
  /** ISO week of its own edition, `2025-W18`; absent if its day is not known. */
  week?: string | undefined;
  /** Number of the ingest that first had it, from 1; 0 if it is not known. */
  run: number;
  /** Day of the data of that ingest, UTC. */
  day?: string | undefined;
}

/**
 * The week in whose edition a paper stands again because it came late: its own edition was closed by then. The papers
 * of the first ingest are where the site begins, so none of them is late.
 */
export function lateWeek({ week, run, day }: Clocked): string | undefined {
  if (week === undefined || day === undefined || run <= 1 || !isClosed(week, day)) return undefined;
  return formatWeekId(weekOf(day));
}
