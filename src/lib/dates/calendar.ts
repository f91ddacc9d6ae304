/** Names of months in listings and mail. */
export const monthNames = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
];

/** 1–12 of the three letters that begin a month's name, in any case; 0 for others. */
export function monthNumber(name: string): number {
  const [first = '', ...rest] = name.slice(0, 3).toLowerCase();
  return monthNames.indexOf(first.toUpperCase() + rest.join('')) + 1;
}

/** Days of a month, which is 1–12. February of an unknown year has 29. */
function daysInMonth(month: number, year = 2000): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** `2025-10-31` of `2025-10`. */
export function lastDayOf(month: string): string {
  const [year = '', number = ''] = month.split('-');
  return `${month}-${String(daysInMonth(Number(number), Number(year)))}`;
}

/** Whether a day exists. The numbers are whole and count from 1. */
export function isDay(day: number, month: number, year?: number): boolean {
  const isMonth = Number.isInteger(month) && month >= 1 && month <= 12;
  return isMonth && Number.isInteger(day) && day >= 1 && day <= daysInMonth(month, year);
}

/** Whether a text is an existing day, `2025-10-01`. */
export function isDayId(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return isDay(Number(day), Number(month), Number(year));
}
