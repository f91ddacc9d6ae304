import { joinLines, markupToText, toLine } from '#lib/text/plain-text.ts';
import { readDate, readYearAndMonth } from '#lib/dates/read-date.ts';
import { chooseConvention } from '#lib/names/choose-convention.ts';
import { splitNames } from '#lib/names/split-names.ts';
import type { NameConvention } from '#lib/names/parse-name.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import { diagnose } from '#lib/schema/rules.ts';
import type { Draft } from '#lib/schema/draft.ts';
import type { PaperDate } from '#lib/schema/paper-date.ts';
import { identify } from '#lib/identifiers/identify.ts';
import { quoteTitle } from '#lib/text/quote.ts';
import { buildDraft } from '../build-draft.ts';
import { toContainerTitle } from '../container-title.ts';
import { findExporter } from '../exporters/find-exporter.ts';
import { risExporters } from '../exporters/ris-exporters.ts';
import { readAddress } from '../read-address.ts';
import { readNames, toPlainLine } from '../read-names.ts';
import { badField, finishReading, noTitle } from '../record-reports.ts';
import type { Reading, Seed, Source } from '../source.ts';
import { splitTagged } from '../tagged/split-tagged.ts';
import { joinPages, unreadTags, valueOf, valuesOf, type TaggedRecord } from '../tagged/tagged-record.ts';
import { typeOfRis, typeOfWords } from '../tagged/work-types.ts';

/** `TY  - JOUR`; some programs write one space or none after the dash, and indent. */
const format = {
  line: /^\s{0,3}([A-Z][A-Z0-9]) {1,2}-(?: ?(.*))?$/,
  // Ovid's own list has neither a type nor an end.
  begins: new Set(['TY', 'VN']),
  ends: 'ER',
  filler: /^\s*(?:<\s*\d+\s*[.:)]?\s*>|\d+[.:)]?|record \d+.*|-{3,}|={3,})\s*$/i,
};

const readTags = new Set(
  'TY ER VN YR SO TI T1 CT BT ST AU A1 DA PY Y1 JF JO T2 JA J2 DO M3 UR LK L1 L2 AN M1 C1 ID AB N2 KW VL VO IS SP EP PB'.split(
    ' ',
  ),
);

function reportStrays(file: string, strays: number[]): Diagnostic[] {
  if (strays.length === 0) return [];
  return [
    diagnose('stray-line', {
      message: `${strays.length} line(s) stand between records and belong to no paper.`,
      hint: 'A line “TY  - ” may be missing above them.',
      places: strays.slice(0, 20).map((line) => ({ file, line, column: 1 })),
    }),
  ];
}

/** RIS has its dates as `year/month/day/other`, and any part may be empty. */
function tidyDate(text: string): string {
  const [, year, month = '', day = '', other = ''] =
    /^(\d{4})\/(\d{0,2})(?:\/(\d{0,2}))?(?:\/(.*))?$/.exec(text) ?? [];
  if (year === undefined) return text.replace(/\/+/g, ' ').trim();
  return month === '' ? `${other} ${year}`.trim() : [year, month, day].filter(Boolean).join('-');
}

/** `2025/10/01/`, `2025/10//`, `2025`, or the month in `DA` and the year in `PY`. */
function readIssued(record: TaggedRecord): { issued?: PaperDate; unreadableDate?: string } {
  const texts = valuesOf(record, 'DA', 'PY', 'Y1', 'YR').map(tidyDate);
  const year = texts.map((text) => /^[12]\d{3}/.exec(text)?.[0]).find(Boolean);
  const dates = texts.flatMap(
    (text) => readDate(text) ?? (year === undefined ? undefined : readYearAndMonth(year, text)) ?? [],
  );
  const issued = ['day', 'month', 'year']
    .map((precision) => dates.find((date) => date.precision === precision))
    .find(Boolean);
  if (issued !== undefined) return { issued };
  const [text] = texts;
  return text === undefined ? {} : { unreadableDate: text };
}

function reportCut(title: string, { place, ended, values }: TaggedRecord): Diagnostic[] {
  if (ended || !values.has('TY')) return [];
  return [
    diagnose('cut-record', {
      message: `The record of ${quoteTitle(title)} has no last line “ER  - ”; its end may be missing.`,
      hint: 'The part before it is kept. Save the file again to be sure.',
      places: [place],
    }),
  ];
}

/** Some programs write all keywords on one line. */
function readKeywords(record: TaggedRecord): string[] {
  const values = valuesOf(record, 'KW');
  return values
    .flatMap((value) => (values.length === 1 ? value.split(/;|\s\|\s/) : [value]))
    .map(toPlainLine);
}

/** What the records of a file have in common. */
interface FileHabits {
  convention: NameConvention;
  /** Whether a full stop ends every title, as those of Ovid and PubMed do. */
  hasStops: boolean;
}

/** One name a line; some programs write all of them on one, divided by semicolons. */
function authorsOf(record: TaggedRecord): string[] {
  return valuesOf(record, 'AU', 'A1').flatMap((value) => (value.includes(';') ? splitNames(value) : [value]));
}

function titleOf(record: TaggedRecord): string {
  return toLine(markupToText(valueOf(record, 'TI', 'T1', 'CT', 'BT', 'ST')));
}

/** Share of the titles that end with a full stop or another mark of a sentence where it is a habit. */
const minStops = 0.9;
const minTitles = 3;

function findHabits(records: readonly TaggedRecord[]): FileHabits {
  const titles = records.map(titleOf).filter(Boolean);
  const stops = titles.filter((title) => /[.?!]$/.test(title)).length;
  const isHabit =
    titles.length >= minTitles &&
    stops >= minStops * titles.length &&
    titles.some((one) => one.endsWith('.'));
  return {
    convention: chooseConvention(records.flatMap(authorsOf)),
    hasStops: isHabit || records.some(({ values }) => values.has('VN')),
  };
}

function readRecord(
  record: TaggedRecord,
  { convention, hasStops }: FileHabits,
  diagnostics: Diagnostic[],
): Draft | undefined {
  const stated = titleOf(record);
  const title = hasStops ? stated.replace(/(?<!\.\.)\.$/, '') : stated;
  if (title === '') {
    diagnostics.push(noTitle(record.place));
    return undefined;
  }
  diagnostics.push(...reportCut(title, record));
  // Some programs write several addresses in one value.
  const addresses = valuesOf(record, 'UR', 'LK').flatMap((value) => value.split(/[;\s]+(?=https?:)/));
  const urls = addresses.flatMap((address) => readAddress(address) ?? []);
  if (addresses[0] !== undefined && urls.length === 0)
    diagnostics.push(badField('UR', addresses[0], 'not an http(s) address', record.place));
  const [source = ''] = valueOf(record, 'SO').split(/\.\s/);
  const container = toPlainLine(valueOf(record, 'JF', 'JO', 'T2', 'BT', 'JA', 'J2') || source);
  const type = record.values.has('TY')
    ? typeOfRis(valueOf(record, 'TY'))
    : typeOfWords(valueOf(record, 'PT'));
  return buildDraft(ris.id, record, {
    title,
    abstract: joinLines(markupToText(valueOf(record, 'AB', 'N2'))),
    ...identify(
      ...valuesOf(record, 'DO', 'M3'),
      ...addresses,
      ...valuesOf(record, 'AN', 'M1', 'C1', 'ID', 'L2'),
    ),
    authors: readNames(authorsOf(record), convention),
    ...readIssued(record),
    keywords: readKeywords(record).filter(Boolean),
    containerTitle: container === title ? '' : toContainerTitle(container),
    ...(type === undefined ? {} : { type }),
    publisher: toPlainLine(valueOf(record, 'PB')),
    volume: valueOf(record, 'VL', 'VO'),
    issue: valueOf(record, 'IS'),
    pages: joinPages(valueOf(record, 'SP'), valueOf(record, 'EP')),
    url: urls[0],
    pdfUrl: readAddress(valueOf(record, 'L1')),
  });
}

function read(seed: Seed): Reading {
  const { records, strays } = splitTagged(seed, format);
  const diagnostics: Diagnostic[] = reportStrays(seed.file, strays);
  const habits = findHabits(records);
  const drafts = records.flatMap((record) => readRecord(record, habits, diagnostics) ?? []);
  const exporter = findExporter(seed.text, risExporters);
  return {
    ...finishReading(seed, drafts, diagnostics),
    ...(exporter === undefined ? {} : { exporter }),
    left: unreadTags(records, readTags),
  };
}

/** Lines at the beginning of a file among which the first record has to begin. */
const maxHead = 5000;

/** RIS files of reference managers, databases and publishers. */
export const ris: Source = {
  id: 'ris',
  name: 'RIS',
  markup: 'html',
  recognises: (text) => /^\s{0,3}(?:TY {1,2}- ?[A-Z]|VN {1,2}- Ovid)/m.test(text.slice(0, maxHead)),
  read,
};
