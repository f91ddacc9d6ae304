/** A part of a date as it is printed, in the order of the language. */
export interface DatePart {
  type: 'day' | 'month' | 'year' | 'literal';
  text: string;
}

/** Forms of a sentence by number, as Unicode names them: `{ one: '# paper', other: '# papers' }`. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** How a language writes numbers, dates and lists. */
export interface Formats {
  /** `2,005` */
  number: (value: number) => string;
  /** `8%`, `0.4%` of a share from 0 to 1. */
  percent: (share: number) => string;
  /** `12 kB` */
  kilobytes: (bytes: number) => string;
  /** The form for a number; `#` in it becomes the number. */
  plural: (count: number, forms: PluralForms) => string;
  /** `a, b, c` */
  row: (items: readonly string[]) => string;
  /** `a, b and c` */
  list: (items: readonly string[]) => string;
  /** `a, b or c` */
  anyOf: (items: readonly string[]) => string;
  /** Parts of `2025-10-01` (`1 Oct 2025`), `2025-10` (`Oct 2025`) or `2025`. */
  dateParts: (date: string) => DatePart[];
  /** The same in one piece. */
  date: (date: string) => string;
  /** `1 October 2025` */
  day: (day: string) => string;
  /** `October 2025` of a month or a day. */
  month: (month: string) => string;
  /** `Oct` of a month or a day. */
  shortMonth: (month: string) => string;
  /** `October`, 1–12. */
  monthName: (month: number) => string;
  /** `Wednesday`, of a day. */
  weekday: (day: string) => string;
  /** `Wednesday` and `W` of each day of a week, from Monday on. */
  weekdays(): { name: string; letter: string }[];
  /** `29 September – 5 October 2025`: what both days share is said once. */
  range: (start: string, end: string) => string;
}

/** What a language writes otherwise than `Intl` has it. */
interface Exceptions {
  /** Between the items of a row. */
  comma?: string;
  monthName?: 'long' | 'short';
  range?: (start: Date, end: Date) => string;
}

/** A Monday. */
const someMonday = '2025-09-01';

/** A day, or the first day of a month or year. Every format is of UTC, so that no machine's zone moves a day. */
function toDate(date: string): Date {
  return new Date(`${`${date}-01-01`.slice(0, 10)}T00:00:00Z`);
}

function isDatePart(part: string): part is 'day' | 'month' | 'year' {
  return part === 'day' || part === 'month' || part === 'year';
}

/** A unit belongs to its number: `2025年` is one part. */
function joinUnits(parts: Intl.DateTimeFormatPart[]): DatePart[] {
  const joined: DatePart[] = [];
  for (const { type, value } of parts) {
    const last = joined.at(-1);
    if (last && type === 'literal' && /\p{L}/u.test(value)) last.text += value;
    else joined.push({ type: isDatePart(type) ? type : 'literal', text: value });
  }
  return joined;
}

/** Makes the formats of a language, a BCP 47 tag. They are the same on every machine. */
export function formatsOf(tag: string, exceptions: Exceptions = {}): Formats {
  const dates = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options });
  const year = { year: 'numeric' } as const;
  const short = dates({ day: 'numeric', month: 'short', ...year });
  const yearAlone = dates(year);
  const shortOfMonth = dates({ month: 'short', ...year });
  const long = dates({ day: 'numeric', month: 'long', ...year });
  const longOfMonth = dates({ month: 'long', ...year });
  const shortMonth = dates({ month: 'short' });
  const monthName = dates({ month: exceptions.monthName ?? 'long' });
  const [weekday, letter] = [dates({ weekday: 'long' }), dates({ weekday: 'narrow' })];
  const numbers = new Intl.NumberFormat(tag);
  const rules = new Intl.PluralRules(tag);
  const percent = (digits: number) =>
    new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: digits });
  const [wholePercent, finePercent] = [percent(0), percent(1)];
  const kilobytes = new Intl.NumberFormat(tag, { style: 'unit', unit: 'kilobyte' });
  const list = new Intl.ListFormat(tag);
  const anyOf = new Intl.ListFormat(tag, { type: 'disjunction' });
  const shortFor = (date: string) => [yearAlone, shortOfMonth, short][date.split('-').length - 1] ?? short;
  return {
    number: (value) => numbers.format(value),
    percent: (share) => (share > 0 && share < 0.01 ? finePercent : wholePercent).format(share),
    kilobytes: (bytes) => kilobytes.format(Math.max(1, Math.round(bytes / 1000))),
    plural: (count, forms) =>
      (forms[rules.select(count)] ?? forms.other).replaceAll('#', numbers.format(count)),
    row: (items) => items.join(exceptions.comma ?? ', '),
    list: (items) => list.format(items),
    anyOf: (items) => anyOf.format(items),
    dateParts: (date) => joinUnits(shortFor(date).formatToParts(toDate(date))),
    date: (date) => shortFor(date).format(toDate(date)),
    day: (day) => long.format(toDate(day)),
    month: (month) => longOfMonth.format(toDate(month)),
    shortMonth: (month) => shortMonth.format(toDate(month)),
    monthName: (month) => monthName.format(Date.UTC(2025, month - 1, 1)),
    weekday: (day) => weekday.format(toDate(day)),
    weekdays: () =>
      Array.from({ length: 7 }, (_, index) => {
        const day = toDate(someMonday).setUTCDate(1 + index);
        return { name: weekday.format(day), letter: letter.format(day) };
      }),
    range: (start, end) =>
      exceptions.range?.(toDate(start), toDate(end)) ??
      // The thin spaces that Unicode puts around the dash are in few fonts.
      long.formatRange(toDate(start), toDate(end)).replaceAll('\u2009', ' '),
  };
}
