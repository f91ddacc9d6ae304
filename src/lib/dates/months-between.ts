/** Every month from `first` to `last` inclusive, as `2025-10`; none if either is unknown. */
export function monthsBetween(first: string | undefined, last: string | undefined): string[] {
  if (first === undefined || last === undefined) return [];
  const months: string[] = [];
  for (let at = monthIndex(first); at <= monthIndex(last); at += 1) months.push(formatMonthIndex(at));
  return months;
}

/** The months before a month (`2025-10`), the nearest first. */
export function monthsBefore(month: string, count: number): string[] {
  const index = monthIndex(month);
  return Array.from({ length: count }, (_, back) => formatMonthIndex(index - back - 1));
}

/** Months since January of the year 0. */
function monthIndex(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function formatMonthIndex(index: number): string {
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}
