import { datePrecisions, paperDateSchema, type DateOrigin, type PaperDate } from '#lib/schema/paper-date.ts';

/** Reads `2025`, `2025-10` or `2025-10-01`; `undefined` if the form is wrong or the day does not exist. */
export function parsePaperDate(
  text: string | undefined,
  origin: DateOrigin = 'stated',
): PaperDate | undefined {
  const precision = datePrecisions[(text?.split('-').length ?? 0) - 1];
  return paperDateSchema.safeParse({ value: text, precision, origin }).data;
}

/** `2025-10-01`, if the day is known. */
export function dayOf(date: PaperDate | undefined): string | undefined {
  return date?.precision === 'day' ? date.value : undefined;
}

/** `2025-10`, if the month is known. */
export function monthOf(date: PaperDate | undefined): string | undefined {
  return date === undefined || date.precision === 'year' ? undefined : date.value.slice(0, 7);
}

/** `2025` */
export function yearOf(date: PaperDate | undefined): string | undefined {
  return date?.value.slice(0, 4);
}

/** Whether the second date equals the first or is a less precise form of it: `2025-10` covers `2025-10-01`. */
export function isPartOf(date: PaperDate, whole: PaperDate): boolean {
  return date.value === whole.value || date.value.startsWith(`${whole.value}-`);
}

/** 0 for a year, 1 for a month, 2 for a day. */
export function finenessOf({ precision }: PaperDate): number {
  return datePrecisions.indexOf(precision);
}

/**
 * A sort key of ten characters: `2025-10-00` for a month, so that it comes before its days, and `0000-00-00`
 * without a date.
 */
export function dateKey(date: PaperDate | undefined): string {
  return `${date?.value ?? '0000'}-00-00`.slice(0, 10);
}

/** Negative if the first date is newer. A month comes after its days, a year after its months, a missing date last. */
export function compareNewest(a: PaperDate | undefined, b: PaperDate | undefined): number {
  const [first, second] = [dateKey(a), dateKey(b)];
  return first === second ? 0 : first < second ? 1 : -1;
}
