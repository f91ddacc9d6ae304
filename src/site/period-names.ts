import { formats, periods } from '#words';
import { parseWeekId, weekRange } from '#lib/dates/week.ts';

/** `2025-W40` as `Week 40` */
export function weekName(id: string): string {
  const week = parseWeekId(id);
  return week ? periods.week({ week: week.week }) : id;
}

/** `2025-W40` as `Week 40, 2025` */
export function weekOfYearName(id: string): string {
  const week = parseWeekId(id);
  return week ? periods.weekOfYear({ week: week.week, year: String(week.year) }) : id;
}

/** `2025-W40` as `29 September – 5 October 2025` */
export function weekRangeName(id: string): string {
  const week = parseWeekId(id);
  if (!week) return id;
  const { start, end } = weekRange(week);
  return formats.range(start, end);
}

/** In the place of a year, in addresses and in what the search filters by. */
export const undatedYear = 'undated';

/** `2025`, or what papers without a date stand under. */
export function yearName(year: string): string {
  return year === undatedYear ? periods.undated : year;
}
