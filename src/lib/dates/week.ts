const dayMs = 86_400_000;

/** A day as UTC milliseconds. `date` is `YYYY-MM-DD`. */
export function utcDay(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

/** UTC milliseconds as `YYYY-MM-DD`. */
export function isoDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** The day some days after another, or before it. */
export function addDays(day: string, days: number): string {
  return isoDay(utcDay(day) + days * dayMs);
}

/**
 * Monday of ISO 8601 week 1 of a year, in UTC milliseconds: the week with 4 January. It parses text, since
 * `Date.UTC` maps years before 100 to the twentieth century.
 */
function firstMonday(year: number): number {
  const fourth = utcDay(`${String(year).padStart(4, '0')}-01-04`);
  const weekday = (new Date(fourth).getUTCDay() + 6) % 7;
  return fourth - weekday * dayMs;
}

export interface Week {
  /** The ISO week-numbering year, which can differ from the calendar year around New Year. */
  year: number;
  /** 1–53 */
  week: number;
}

/** The ISO 8601 week of a day: 2024-12-30 lies in week 1 of 2025. */
export function weekOf(date: string): Week {
  const day = utcDay(date);
  const calendarYear = new Date(day).getUTCFullYear();
  const year =
    [calendarYear + 1, calendarYear, calendarYear - 1].find((y) => firstMonday(y) <= day) ?? calendarYear;
  return { year, week: Math.floor((day - firstMonday(year)) / (7 * dayMs)) + 1 };
}

/** 52 or 53. */
export function weeksIn(year: number): number {
  return Math.round((firstMonday(year + 1) - firstMonday(year)) / (7 * dayMs));
}

/** First and last day of a week, `YYYY-MM-DD`. */
export function weekRange({ year, week }: Week): { start: string; end: string } {
  const start = firstMonday(year) + (week - 1) * 7 * dayMs;
  return { start: isoDay(start), end: isoDay(start + 6 * dayMs) };
}

/** The month or the two months (`2025-10`) that a week has days in. */
export function weekMonths(week: Week): string[] {
  const { start, end } = weekRange(week);
  return [...new Set([start.slice(0, 7), end.slice(0, 7)])];
}

/** The newest of some months that a week has days in; nothing if it has days in none of them. */
export function newestOfWeek(months: readonly string[], week: Week): string | undefined {
  return weekMonths(week).findLast((month) => months.includes(month));
}

/** `2025-W40` */
export function formatWeekId({ year, week }: Week): string {
  return `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`;
}

/** Reads the form of {@link formatWeekId}; `null` if the form is wrong or the year lacks that week. */
export function parseWeekId(id: string): Week | null {
  const match = /^(\d{4})-W(\d{2})$/.exec(id);
  if (!match) return null;
  const week = { year: Number(match[1]), week: Number(match[2]) };
  return week.week >= 1 && week.week <= weeksIn(week.year) ? week : null;
}
