import { formatMonth } from '#lib/dates/format-date.ts';
import type { MonthCount } from './lay-out-months.ts';

/** What a chart of months shows, for those who do not see it: its span, and its highest month. */
export function describeMonths(months: readonly MonthCount[]): string {
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return 'No paper is dated.';
  const highest = months.reduce((best, month) => (month.count >= best.count ? month : best), first);
  const span =
    first.month === last.month
      ? formatMonth(first.month)
      : `${formatMonth(first.month)} to ${formatMonth(last.month)}`;
  return highest.count === 0
    ? `${span}: none.`
    : `${span}; the most in ${formatMonth(highest.month)}: ${highest.count}.`;
}
