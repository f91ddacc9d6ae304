import type { StatedDate } from '#lib/schema/draft.ts';
import { isDay, monthNames } from './calendar.ts';

const datePattern = /^([A-Z][a-z]{2}) (\d{1,2})(?:, (\d{4}))?(?: (\d{1,6}))?$/;

/** arXiv opened in 1991, so a listing holds nothing older. */
const firstYear = 1991;

export interface ListingDate {
  stated?: StatedDate;
  comments?: number;
}

/**
 * Reads a listing's date line: `Oct 1`, `Oct 1, 2024`, either followed by a number of comments.
 * Returns `null` if the form is wrong or the day does not exist. It never moves a day.
 */
export function parseListingDate(line: string): ListingDate | null {
  const match = datePattern.exec(line.trim());
  if (!match) return null;
  const [, monthName, dayText, yearText, commentText] = match;
  const month = monthNames.indexOf(monthName ?? '') + 1;
  const day = Number(dayText);
  const year = yearText === undefined ? undefined : Number(yearText);
  if (!isDay(day, month, year)) return null;
  if (year !== undefined && year < firstYear) return null;
  return {
    stated: { text: line.trim(), month, day, ...(year === undefined ? {} : { year }) },
    ...(commentText === undefined ? {} : { comments: Number(commentText) }),
  };
}

/** Whether a line has the form of a date line, even if its day does not exist: `Dec 32`. */
export function isDateLine(line: string): boolean {
  return monthNames.includes(datePattern.exec(line)?.[1] ?? '');
}

/** Writes the line that {@link parseListingDate} reads. `year` is left out when it is the dump's. */
export function formatListingDate(
  date: { month: number; day: number; year?: number },
  comments?: number,
): string {
  const year = date.year === undefined ? '' : `, ${String(date.year)}`;
  const count = comments === undefined ? '' : ` ${String(comments)}`;
  return `${monthNames[date.month - 1] ?? ''} ${String(date.day)}${year}${count}`;
}
