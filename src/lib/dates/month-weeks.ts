import { formatWeekId, isoDay, utcDay, weekOf } from './week.ts';

const dayMs = 86_400_000;
const weekLength = 7;

/** 0 for a Monday to 6 for a Sunday. `day` is `YYYY-MM-DD`. */
function weekdayIndex(day: string): number {
  return (new Date(utcDay(day)).getUTCDay() + 6) % 7;
}

export interface MonthWeekDays {
  /** `2025-W40` */
  week: string;
  /** Monday to Sunday as `YYYY-MM-DD`; a day of another month is absent. */
  days: (string | undefined)[];
}

/** The ISO weeks with days in a month (`2025-10`), in order. */
export function monthWeeks(month: string): MonthWeekDays[] {
  const first = `${month}-01`;
  const monday = utcDay(first) - weekdayIndex(first) * dayMs;
  const weeks: MonthWeekDays[] = [];
  for (
    let start = monday;
    start <= utcDay(first) || isoDay(start).startsWith(month);
    start += weekLength * dayMs
  ) {
    const days = Array.from({ length: weekLength }, (_, index) => isoDay(start + index * dayMs));
    weeks.push({
      week: formatWeekId(weekOf(isoDay(start))),
      days: days.map((day) => (day.startsWith(month) ? day : undefined)),
    });
  }
  return weeks;
}
