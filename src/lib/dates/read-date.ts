import type { DateOrigin, PaperDate } from '#lib/schema/paper-date.ts';
import { isSeason, readMonthWord } from './month-words.ts';
import { parsePaperDate } from './paper-date.ts';

/** A year of a bibliography: four digits, and of this or of a past millennium. */
const yearPattern = /^[12]\d{3}$/;

interface Parts {
  year: string;
  month?: number | undefined;
  day?: number | undefined;
}

/** A date as precise as its parts; nothing if the day does not exist. */
function toDate({ year, month, day }: Parts, origin: DateOrigin): PaperDate | undefined {
  if (!yearPattern.test(year)) return undefined;
  const numbers = month === undefined ? [] : day === undefined ? [month] : [month, day];
  return parsePaperDate(
    [year, ...numbers.map((number) => String(number).padStart(2, '0'))].join('-'),
    origin,
  );
}

/** `2025-10-01`, `2025/10//`, `2025-10-XX`, `2025~`, `2025-21` (a season), and the first of a range. */
const isoPattern =
  /^([12]\d{3})[?~%]?(?:[-/.](\d{1,2}|[xu?]{2})[?~%]?(?:[-/.](\d{1,2}|[xu?]{2})[?~%]?)?)?(?:T[\d:.]+\S*)?\/*(?:\/(?:\.\.|[\d].*)?)?$/i;
const compactPattern = /^([12]\d{3})(\d{2})(\d{2})$/;
const eastAsian = /^([12]\d{3})\s*[年년]\s*(?:(\d{1,2})\s*[月월]\s*(?:(\d{1,2})\s*[日일])?)?$/;
/** `03/10/2025`: which is the month is told only by a number above 12. */
const slashedPattern = /^(\d{1,2})[/.](\d{1,2})[/.]([12]\d{3})$/;

const monthsInYear = 12;

function readNumbers(text: string): Parts | undefined {
  const [, year, month, day] =
    isoPattern.exec(text) ?? compactPattern.exec(text) ?? eastAsian.exec(text) ?? [];
  const number = (part: string | undefined) =>
    part === undefined || !/^\d+$/.test(part) ? undefined : Number(part);
  if (year !== undefined) {
    const known = number(month);
    // 21 to 24 are the seasons of EDTF.
    if (known !== undefined && known >= 21 && known <= 24) return { year };
    return { year, month: known, day: known === undefined ? undefined : number(day) };
  }
  const [, first, second, last = ''] = slashedPattern.exec(text) ?? [];
  if (first === undefined || second === undefined) return undefined;
  const [a, b] = [Number(first), Number(second)];
  if (a > monthsInYear && b <= monthsInYear) return { year: last, month: b, day: a };
  if (b > monthsInYear && a <= monthsInYear) return { year: last, month: a, day: b };
  return a === b ? { year: last, month: a, day: b } : { year: last };
}

type Word = { kind: 'year' | 'month' | 'day'; value: number } | { kind: 'season' | 'other' };

function readWord(word: string): Word {
  if (yearPattern.test(word)) return { kind: 'year', value: Number(word) };
  const day = /^(\d{1,2})(?:st|nd|rd|th|\.|er|º)?$/i.exec(word)?.[1];
  if (day !== undefined) return { kind: 'day', value: Number(day) };
  const month = readMonthWord(word);
  if (month !== undefined) return { kind: 'month', value: month };
  return { kind: isSeason(word) ? 'season' : 'other' };
}

function valuesOf(words: readonly Word[], kind: 'year' | 'month' | 'day'): number[] {
  return words.flatMap((word) => (word.kind === kind ? [word.value] : []));
}

/** The first of the days that stand directly before a month, or else directly after it. */
function dayBeside(words: readonly Word[], at: number): number | undefined {
  let before = at;
  while (words[before - 1]?.kind === 'day') before -= 1;
  const word = before < at ? words[before] : words[at + 1];
  return word?.kind === 'day' ? word.value : undefined;
}

/** Words that say nothing of the date: weekdays, prepositions, what a journal puts before it. */
const maxOthers = 3;

function readWords(text: string, year: string | undefined): Parts | undefined {
  const words = text
    .split(/[\s,;:/()~–—-]+/)
    .filter(Boolean)
    .map(readWord);
  const years = valuesOf(words, 'year');
  const found = year ?? (years[0] === undefined ? undefined : String(years[0]));
  if (found === undefined || words.filter(({ kind }) => kind === 'other').length > maxOthers)
    return undefined;
  const at = words.findIndex(({ kind }) => kind === 'month');
  const [first, second] = valuesOf(words, 'month');
  if (first === undefined) {
    const isAlone = words.every(({ kind }) => kind === 'year' || kind === 'season');
    return isAlone ? { year: found } : undefined;
  }
  const day = dayBeside(words, at);
  // `30 December – 2 January 2020` begins in the year before the one that it names.
  const isOver = second !== undefined && second < first && years.length < 2;
  if (!isOver) return { year: found, month: first, day };
  return day === undefined ? { year: found } : { year: String(Number(found) - 1), month: first, day };
}

/** What catalogues put before a year that they have from a notice or guess: `c2017`, `©2017`, `ca. 2017`. */
const guessed = /^(?:copyright|cop\.|circa|ca?\.?|©)\s?(?=[12]\d{3}\b)/i;

/** What TeX, catalogues and publishers put between and around the parts of a date. */
function tidy(text: string): string {
  return text
    .replace(/[{}]/g, '')
    .replace(/\\[,; ]|[~\u00a0]/g, ' ')
    .replace(/-{2,3}|[–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(guessed, '');
}

/**
 * Reads a date as people and programs write it, as precisely as it is stated: `2025`, `Oct 2025`, `2025 Oct 6`,
 * `6 October 2025`, `15. Januar 2025`, `27--30 April 2019`, `Spring 2025`, ISO 8601 and EDTF. A range is read as its
 * beginning, a range of months as its first month. `undefined` if it is no date, or if the day does not exist.
 *
 * @param year given apart, as in RIS and BibTeX; without it the text must have one
 */
export function readDate(text: string, year?: string, origin: DateOrigin = 'stated'): PaperDate | undefined {
  const tidied = tidy(text);
  const own = year === undefined ? undefined : tidy(year);
  const numbers = own === undefined ? readNumbers(tidied) : undefined;
  const parts = numbers ?? readWords(tidied, own);
  return parts && toDate(parts, origin);
}

/** The month in a field of its own, which may hold days and a range, too. `10`, `Oct`, `27--30 April`, `10-11`. */
export function readYearAndMonth(year: string, month: string, day?: string): PaperDate | undefined {
  const [own, text] = [tidy(year), tidy(month)];
  const [, first] = /^(\d{1,2})(?:\s*[-/]\s*\d{1,2})?$/.exec(text) ?? [];
  const given = day === undefined || !/^\d{1,2}$/.test(tidy(day)) ? undefined : Number(tidy(day));
  if (first !== undefined) return toDate({ year: own, month: Number(first), day: given }, 'stated');
  if (text === '') return toDate({ year: own }, 'stated');
  const parts = readWords(text, own);
  return parts && toDate({ ...parts, day: parts.day ?? given }, 'stated');
}
