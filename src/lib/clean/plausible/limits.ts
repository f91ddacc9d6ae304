import { addDays } from '#lib/dates/week.ts';

/** The first scientific journals began in this year. */
const firstYear = 1665;
/** A paper of tomorrow's zone, and of a page that was saved before midnight. */
const maxDaysAhead = 2;

/** What dates may be, as text that compares: a day, a month, a year. */
export interface DateLimits {
  first: string;
  /** Of days; absent if nothing tells which day it is. */
  lastDay?: string;
  /** Of months and years: what is in press. */
  lastMonth?: string;
}

/** The dates that are plausible in data of a day. */
export function dateLimits(dataDay: string | undefined): DateLimits {
  const first = String(firstYear);
  if (dataDay === undefined) return { first };
  const nextYear = String(Number(dataDay.slice(0, 4)) + 1);
  return { first, lastDay: addDays(dataDay, maxDaysAhead), lastMonth: `${nextYear}-12` };
}

/** Why a day, a month or a year cannot be; nothing if it can. Completes “which …”. */
export function refuseDate(date: string, { first, lastDay, lastMonth }: DateLimits): string | undefined {
  if (date < first) return `lies before ${first}, when the first journals began`;
  const last = date.length === 10 ? lastDay : lastMonth;
  return last !== undefined && date > last
    ? `lies after ${last}, though the data is not that new`
    : undefined;
}
