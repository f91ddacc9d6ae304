import type { PaperDate } from '#lib/schema/paper-date.ts';
import { isDay, monthNumber } from './calendar.ts';
import { parsePaperDate } from './paper-date.ts';

/** A bibliography may hold papers older than arXiv. Years have four digits. */
const yearPattern = /^\d{4}$/;

/** 1–12 of `10`, `oct`, `October` or `Sept.` */
export function parseMonth(text: string): number | undefined {
  const name = text.trim();
  const month = /^\d{1,2}$/.test(name) ? Number(name) : monthNumber(name);
  return month >= 1 && month <= 12 ? month : undefined;
}

/**
 * A day or a month. `undefined` if the month is unknown, since a year alone does not place a paper in an
 * edition, or if the day does not exist.
 */
export function toPartialDate(year: string, month: number | undefined, day?: number): PaperDate | undefined {
  if (!yearPattern.test(year) || month === undefined || !isDay(day ?? 1, month, Number(year)))
    return undefined;
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  return parsePaperDate([year, twoDigits(month), ...(day === undefined ? [] : [twoDigits(day)])].join('-'));
}

/** Reads `2025-10-01`, `2025/10/1`, `2025-10` or the beginning of a range `2025-10-01/2025-10-03`. */
export function parsePartialDate(text: string): PaperDate | undefined {
  const [, year, month, day] = /^(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?(?![\d])/.exec(text.trim()) ?? [];
  if (year === undefined || month === undefined) return undefined;
  return toPartialDate(year, Number(month), day === undefined ? undefined : Number(day));
}
