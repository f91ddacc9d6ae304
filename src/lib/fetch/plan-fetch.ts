import type { FetchSource } from '#lib/schema/fetch-source.ts';
import type { SavedPeriod, SourceState } from '#lib/schema/fetch-state.ts';
import { addDays } from '#lib/dates/week.ts';
import { parsePeriod, periodOf, periodsBetween, type Period } from './periods.ts';
import { sourceKinds } from './source-kinds.ts';

/** How many days a first run without `--since` goes back, and how many days a later run goes back for failed periods. */
const firstDays = 7;
const retriedDays = 28;
const maxPeriods = 400;

export interface FetchSpan {
  /** First day, `2025-10-01`. */
  since?: string;
  /** A week in place of days, `2025-W40`. */
  week?: string;
  /** The day of the run, UTC. Periods that end later are not fetched. */
  today: string;
}

/** Whether the saved answer is final: it was fetched long enough after the end of the period. */
function isSettled(source: FetchSource, saved: SavedPeriod): boolean {
  const period = parsePeriod(saved.period);
  return period !== undefined && saved.saved >= addDays(period.end, sourceKinds[source.from].settledAfter);
}

/** The first day of a run without `--since`. */
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

function periodsInSpan(source: FetchSource, state: SourceState, { since, week, today }: FetchSpan): Period[] {
  const { unit, hasPast } = sourceKinds[source.from];
  if (!hasPast) return [periodOf('day', today)];
  const range = week === undefined ? undefined : parsePeriod(week);
  const first = range?.start ?? since ?? firstDay(source, state, today);
  const last = range && range.end < today ? range.end : addDays(today, -1);
  // A week that is not over is fetched only if it is named.
  return periodsBetween(unit, first, last).filter(({ end }) => end < today || range !== undefined);
}

/** The periods to fetch, oldest first: those of the span without a final answer. */
export function planFetch(source: FetchSource, state: SourceState, span: FetchSpan): Period[] {
  const settled = new Set(
    state.periods.filter((saved) => isSettled(source, saved)).map(({ period }) => period),
  );
  const plan = periodsInSpan(source, state, span).filter(({ id }) => !settled.has(id));
  if (plan.length > maxPeriods)
    throw new Error(
      `${source.id} would need ${plan.length} calls; the limit is ${maxPeriods}. Name a later day with --since.`,
    );
  return plan;
}
