import { dayOf } from '#lib/dates/paper-date.ts';
import { formatWeekId, isoDay, parseWeekId, utcDay, weekOf, weekRange } from '#lib/dates/week.ts';
import type { Paper } from '../schema/paper.ts';

/** An edition waits for the data of this many more days, since feeds list many papers late. */
const lateDays = 7;

/**
 * The day that places a paper in an edition, UTC: the day on which the feed listed it, else the day on which it
 * was issued. Nothing if neither is known to the day.
 */
export function editionDay({ featured, issued }: Pick<Paper, 'featured' | 'issued'>): string | undefined {
  return featured ?? dayOf(issued);
}

/** ISO week of a paper's edition, `2025-W40`. */
export function editionWeek(paper: Pick<Paper, 'featured' | 'issued'>): string | undefined {
  const day = editionDay(paper);
  return day === undefined ? undefined : formatWeekId(weekOf(day));
}

/**
 * The day that the data must reach for the edition of a week to close, UTC: the last day of the week after it.
 *
 * @param weekId `2025-W40`
 * @throws if there is no such week
 */
export function closingDay(weekId: string): string {
  const week = parseWeekId(weekId);
  if (!week) throw new Error(`"${weekId}" is no ISO week. Write the year and the week, as in 2025-W40.`);
  return isoDay(utcDay(weekRange(week).end) + lateDays * 86_400_000);
}

/**
 * Whether the edition of a week is closed, so that its order is frozen.
 *
 * @param dataDay the day that the data is of, UTC, never the day of the clock
 */
export function isClosed(weekId: string, dataDay: string): boolean {
  return dataDay >= closingDay(weekId);
}
