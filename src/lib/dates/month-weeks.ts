import { formatWeekId, isoDay, utcDay, weekOf } from './week.ts';

const dayMs = 86_400_000;
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** 0 for a Monday to 6 for a Sunday. `day` is `YYYY-MM-DD`. */
function weekdayIndex(day: string): number {
  return (new Date(utcDay(day)).getUTCDay() + 6) % 7;
}

/** `Wednesday` for `2025-10-01` */
export function weekdayName(day: string): string {
  return weekdays[weekdayIndex(day)] ?? '';
}

export interface MonthWeekDays {
  /** `2025-W40` */
  week: string;
  /** Monday to Sunday as `YYYY-MM-DD`; a day of another month is absent. */
  days: (string | undefined)[];
}

/** The ISO weeks that a month (`2025-10`) has days in, in their order. */
export function monthWeeks(month: string): MonthWeekDays[] {
  const first = `${month}-01`;
  const monday = utcDay(first) - weekdayIndex(first) * dayMs;
  const weeks: MonthWeekDays[] = [];
  for (let start = monday; start <= utcDay(first) || isoDay(start).startsWith(month); start += 7 * dayMs) {
    const days = weekdays.map((_, index) => isoDay(start + index * dayMs));
    weeks.push({
      week: formatWeekId(weekOf(isoDay(start))),
      days: days.map((day) => (day.startsWith(month) ? day : undefined)),
    });
  }
  return weeks;
}
