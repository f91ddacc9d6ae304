import { parseWeekId, weekRange } from './week.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export interface DateParts {
  /** As stored: `2025-10-01`, or `2025-10`. */
  iso: string;
  day?: string;
  /** `Oct` */
  month: string;
  year: string;
  /** `1 Oct 2025` */
  text: string;
}

/** Name of a month, 1–12. */
export function monthName(month: number): string {
  return months[month - 1] ?? '';
}

/** Splits a stored date into what is printed of it. */
export function formatDate(issued: string): DateParts {
  const [year = '', month = '', day] = issued.split('-');
  const name = monthName(Number(month)).slice(0, 3);
  const dayText = day === undefined ? undefined : String(Number(day));
  return {
    iso: issued,
    ...(dayText === undefined ? {} : { day: dayText }),
    month: name,
    year,
    text: [dayText, name, year].filter(Boolean).join(' '),
  };
}

/** `2025-W40` as `Week 40, 2025` */
export function formatWeek(id: string): string {
  const week = parseWeekId(id);
  return week ? `Week ${String(week.week)}, ${String(week.year)}` : id;
}

function longDay(iso: string, parts: { month: boolean; year: boolean }): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return [String(Number(day)), parts.month ? monthName(Number(month)) : '', parts.year ? year : '']
    .filter(Boolean)
    .join(' ');
}

/** `2025-W40` as `29 September – 5 October 2025`; what both days share is said once. */
export function formatWeekRange(id: string): string {
  const week = parseWeekId(id);
  if (!week) return id;
  const { start, end } = weekRange(week);
  const sameYear = start.slice(0, 4) === end.slice(0, 4);
  const sameMonth = start.slice(0, 7) === end.slice(0, 7);
  const from = longDay(start, { month: !sameMonth, year: !sameYear });
  return `${from}${sameMonth ? '–' : ' – '}${longDay(end, { month: true, year: true })}`;
}

/** `2025-10` as `October 2025` */
export function formatMonth(id: string): string {
  return `${monthName(Number(id.slice(5, 7)))} ${id.slice(0, 4)}`;
}

/** `2025-10-01` as `1 October 2025` */
export function formatLongDay(id: string): string {
  return longDay(id, { month: true, year: true });
}
