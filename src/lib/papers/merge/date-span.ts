import { utcDay } from '../../dates/week.ts';
import type { Draft } from '../../schema/draft.ts';

const dayMs = 86_400_000;

/** First and last possible day of a date, in UTC milliseconds. A year has at least 365 days, a month 28. */
export interface DateSpan {
  first: number;
  last: number;
}

function spanOf(date: string): DateSpan {
  const [year = '', month, day] = date.split('-');
  const first = utcDay(`${year}-${month ?? '01'}-${day ?? '01'}`);
  if (day !== undefined) return { first, last: first };
  const next = month === undefined ? Date.UTC(Number(year) + 1, 0) : Date.UTC(Number(year), Number(month));
  return { first, last: next - dayMs };
}

/** The possible days of a record; the days of a year if its date line names no more. */
export function datesOf({ issued, posted, unreadableDate }: Draft): DateSpan | undefined {
  const date = issued?.value ?? posted ?? /\b(?:1[6-9]|20)\d{2}\b/.exec(unreadableDate ?? '')?.[0];
  return date === undefined ? undefined : spanOf(date);
}

/** Minimum number of days between two dates; `undefined` if one is unknown. */
export function daysApart(a: DateSpan | undefined, b: DateSpan | undefined): number | undefined {
  if (!a || !b) return undefined;
  return Math.max(0, a.first - b.last, b.first - a.last) / dayMs;
}
