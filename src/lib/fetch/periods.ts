import { isDayId } from '#lib/dates/calendar.ts';
import { addDays, formatWeekId, parseWeekId, utcDay, weekOf, weekRange } from '#lib/dates/week.ts';

/** The time that one answer covers. */
export interface Period {
  /** `2025-10-01` or `2025-W40` */
  id: string;
  /** First and last day, UTC. */
  start: string;
  end: string;
}

export type PeriodUnit = 'day' | 'week';

/** The day or week that contains a day. */
export function periodOf(unit: PeriodUnit, day: string): Period {
  if (unit === 'day') return { id: day, start: day, end: day };
  const week = weekOf(day);
  return { id: formatWeekId(week), ...weekRange(week) };
}

/** Every period with a day between `first` and `last`, oldest first. */
export function periodsBetween(unit: PeriodUnit, first: string, last: string): Period[] {
  const periods: Period[] = [];
  for (let day = first; day <= last;) {
    const period = periodOf(unit, day);
    periods.push(period);
    day = addDays(period.end, 1);
  }
  return periods;
}

/** Reads the id of a period; `undefined` if the form is wrong or the day or week does not exist. */
export function parsePeriod(id: string): Period | undefined {
  const week = parseWeekId(id);
  if (week) return { id, ...weekRange(week) };
  return isDayId(id) ? { id, start: id, end: id } : undefined;
}

/** Saturday and Sunday, when neither arXiv nor Hugging Face announces. */
export function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(utcDay(day)).getUTCDay());
}
