import type { FetchSource } from '#lib/schema/fetch-source.ts';
import type { SavedPeriod, SourceState } from '#lib/schema/fetch-state.ts';
import { addDays, parsePeriod, periodOf, periodsBetween, type Period } from './periods.ts';
import { sourceKinds } from './source-kinds.ts';

/** Days that a first run without `--since` goes back, and a later one for what failed. */
const firstDays = 7;
const retriedDays = 28;
const maxPeriods = 400;

export interface FetchSpan {
  /** First day, `2025-10-01`. */
  since?: string;
  /** A week instead, `2025-W40`. */
  week?: string;
  /** The day of the run, UTC: what has not ended by then is not asked for. */
  today: string;
}

/** Whether the saved answer is final: fetched when the period had been over long enough. */
function isSettled(source: FetchSource, saved: SavedPeriod): boolean {
  const period = parsePeriod(saved.period);
  return period !== undefined && saved.saved >= addDays(period.end, sourceKinds[source.from].settledAfter);
}

/** The oldest period that a run without `--since` has to ask for. */
function firstDay(source: FetchSource, state: SourceState, today: string): string {
  const newest = state.periods.at(-1);
  const unsettled = state.periods
    .filter((saved) => !isSettled(source, saved))
    .map(({ period }) => parsePeriod(period)?.start);
  const failed = state.failures.map(({ period }) => parsePeriod(period)?.start);
  const limit = addDays(today, -retriedDays);
  const retried = [...unsettled, ...failed].flatMap((day) =>
    day !== undefined && day >= limit ? [day] : [],
  );
  const next = newest
    ? addDays(parsePeriod(newest.period)?.end ?? newest.saved, 1)
    : addDays(today, -firstDays);
  return [next, ...retried].sort()[0] ?? next;
}

function wanted(source: FetchSource, state: SourceState, { since, week, today }: FetchSpan): Period[] {
  const { unit, hasPast } = sourceKinds[source.from];
  if (!hasPast) return [periodOf('day', today)];
  const range = week === undefined ? undefined : parsePeriod(week);
  const first = range?.start ?? since ?? firstDay(source, state, today);
  const last = range && range.end < today ? range.end : addDays(today, -1);
  // A week that still runs is asked for only if it is named.
  return periodsBetween(unit, first, last).filter(({ end }) => end < today || range !== undefined);
}

/** What to fetch, oldest first: the periods of the span that are not saved for good. */
export function planFetch(source: FetchSource, state: SourceState, span: FetchSpan): Period[] {
  const settled = new Set(
    state.periods.filter((saved) => isSettled(source, saved)).map(({ period }) => period),
  );
  const plan = wanted(source, state, span).filter(({ id }) => !settled.has(id));
  if (plan.length > maxPeriods)
    throw new Error(
      `${source.id} would have to be asked ${plan.length} times, more than ${maxPeriods}. Name a later day with --since.`,
    );
  return plan;
}
