import { charts, formats } from '#words';
import type { MonthCount } from './lay-out-months.ts';

/** What a chart of months shows, for those who do not see it: its span, and its highest month. */
export function describeMonths(months: readonly MonthCount[]): string {
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return charts.noDates;
  const highest = months.reduce((best, month) => (month.count >= best.count ? month : best), first);
  const span = charts.span({ first: formats.month(first.month), last: formats.month(last.month) });
  const { month, count } = highest;
  return count === 0 ? charts.none({ span }) : charts.most({ span, month: formats.month(month), count });
}
