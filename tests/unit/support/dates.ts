import type { PaperDate } from '#lib/schema/paper-date.ts';

/** A date that a source states: `2025`, `2025-10` or `2025-10-01`. */
export function stated(value: string): PaperDate {
  const precision = value.length === 4 ? 'year' : value.length === 7 ? 'month' : 'day';
  return { value, precision, origin: 'stated' };
}
