import type { FetchSource } from '../schema/fetch-source.ts';
import { addDays } from '../dates/week.ts';
import { isWeekend, periodOf } from './periods.ts';
import { isQuiet, sourceKinds } from './source-kinds.ts';

/** Sites fetch once a week, on the day after the last one that they ask for. */
const daysBetweenFetches = 8;
/** No source is quiet for longer. */
const maxPeriods = 100;

/** The last day of the first period after the data in which a source announces papers. */
function nextEnd(source: FetchSource, dataDay: string): string | undefined {
  const { unit } = sourceKinds[source.from];
  let period = periodOf(unit, addDays(dataDay, 1));
  for (let count = 0; count < maxPeriods; count += 1) {
    if (!isQuiet(source, period, isWeekend)) return period.end;
    period = periodOf(unit, addDays(period.end, 1));
  }
  return undefined;
}

/**
 * The day, UTC, on which a site that is fetched every week has newer data than it has now. Quiet days and weeks of the
 * sources put it off. Nothing if there is no source.
 *
 * @param dataDay the day that the data is of
 */
export function dueDay(sources: readonly FetchSource[], dataDay: string): string | undefined {
  const ends = sources.flatMap((source) => nextEnd(source, dataDay) ?? []);
  const [first] = ends.sort();
  return first === undefined ? undefined : addDays(first, daysBetweenFetches);
}
