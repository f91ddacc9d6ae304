import { findDumpYear, type DumpYear, type DumpYearHints } from '#lib/dates/dump-year.ts';
import type { Diagnostic, Place } from '#lib/schema/diagnostic.ts';
import type { Draft, DraftField, Dump, StatedDate } from '#lib/schema/draft.ts';
import { isoDay } from '#lib/dates/week.ts';
import type { RawSpan } from '#lib/prose/inline.ts';
import { readProse } from '#lib/prose/read-prose.ts';
import { keepsMathDelimiters } from '#lib/sources/sources.ts';
import { cutAtWord } from '#lib/text/cut-at-word.ts';
import { quote } from '#lib/text/quote.ts';
import { cleanStrings } from './clean-strings.ts';
import { findPlaces } from './find-places.ts';
import { findRawOffsets } from './raw-offsets.ts';
import { cleanLine, cleanText, type TextChange } from './clean-text.ts';
import { findMixedScripts } from './mixed-scripts.ts';

export interface Cleaned {
  drafts: Draft[];
  years: DumpYear[];
  diagnostics: Diagnostic[];
}

function reportChanges(field: string, changes: TextChange[], places: Place[]): Diagnostic[] {
  if (changes.length === 0) return [];
  const list = changes.map(({ what, count }) => `${String(count)} × ${what}`).join(', ');
  return [
    {
      severity: 'warning',
      rule: 'unshowable-characters',
      message: `The ${field} held characters that cannot be shown safely and were removed or replaced: ${list}.`,
      hint: 'The original is kept in the record. Correct the seed if the text now reads wrongly.',
      places,
    },
  ];
}

function reportMixedScripts(title: string, place: Place): Diagnostic[] {
  const mixed = findMixedScripts(title);
  if (mixed === undefined) return [];
  return [
    {
      severity: 'warning',
      rule: 'mixed-scripts',
      message: `The word ${quote(mixed)} in the title mixes letters of several scripts that look alike.`,
      hint: 'It is kept as it is, and apart from a title in one script. Correct the seed if the letters are wrong.',
      places: [place],
    },
  ];
}

/** Spans named in one message. */
const shownSpans = 20;

/** LaTeX that could not be read for sure stays as it is; spans are named, so that a better reader can be checked. */
function reportLeftRaw(spans: RawSpan[], placesOf: (offsets: number[]) => Place[]): Diagnostic[] {
  if (spans.length === 0) return [];
  const shown = spans.slice(0, shownSpans);
  const list = shown.map(({ raw, reason }) => `${quote(raw)} (${reason})`).join(', ');
  const more = spans.length > shownSpans ? `, and ${String(spans.length - shownSpans)} more` : '';
  const message = `Markup left as it was written: ${list}${more}.`;
  const places = placesOf(shown.map(({ range }) => range.start));
  return [{ severity: 'note', rule: 'left-raw', message, places }];
}

/** No title is longer; where a file has lost its line ends, a whole page stands in the place of one. */
const longestTitle = 10_000;

/** Cuts what no paper has as a title. The whole of it stays in the record. */
function cutTitle(text: string, place: Place): { text: string; cut: Diagnostic[] } {
  if (text.length <= longestTitle) return { text, cut: [] };
  const message = `The title has ${String(text.length)} characters; the first ${String(longestTitle)} are used.`;
  const hint = 'Line ends may be missing in the file. Save the page again.';
  return {
    text: cutAtWord(text, longestTitle),
    cut: [{ severity: 'warning', rule: 'long-title', message, hint, places: [place] }],
  };
}

/** A title or an abstract, read, with what is to be said of it. */
function cleanField(draft: Draft, field: 'title' | 'abstract', place: Place) {
  const raw = draft[field];
  const { text: whole, changes } = field === 'title' ? cleanLine(raw) : cleanText(raw);
  const { text, cut } = field === 'title' ? cutTitle(whole, place) : { text: whole, cut: [] };
  const prose = readProse(text, { mathDelimiters: keepsMathDelimiters(draft.source) });
  const placesOf = (offsets: number[]) => findPlaces(draft, field, offsets);
  const starts = changes.map(({ at }) => at).sort((a, b) => a - b);
  return {
    prose,
    changed: [...reportChanges(field, changes, placesOf(starts)), ...cut],
    leftRaw: reportLeftRaw(prose.leftRaw, (offsets) => placesOf(findRawOffsets(raw, text, offsets))),
  };
}

/** The texts before cleaning, as far as cleaning changed them. */
function originalOf(draft: Draft, title: string, abstract: string): Draft['original'] {
  if (draft.title === title && draft.abstract === abstract) return undefined;
  return {
    ...(draft.title === title ? {} : { title: draft.title }),
    ...(draft.abstract === abstract ? {} : { abstract: draft.abstract }),
  };
}

/** Fields of one line that may hold any text of the source. */
const lineFields = [
  'authors',
  'organization',
  'categories',
  'keywords',
  'doi',
  'containerTitle',
  'journalRef',
  'withdrawn',
  'unreadableDate',
] as const;

function cleanLines(draft: Draft, here: Place): { fields: Partial<Draft>; diagnostics: Diagnostic[] } {
  const fields: Partial<Draft> = {};
  const diagnostics: Diagnostic[] = [];
  for (const field of lineFields) {
    if (draft[field] === undefined) continue;
    const { value, changes } = cleanStrings(draft[field]);
    Object.assign(fields, { [field]: value });
    const place = field in draft.places ? draft.places[field as DraftField] : undefined;
    diagnostics.push(...reportChanges(field, changes, [place ?? here]));
  }
  return { fields, diagnostics };
}

/** Letters that are drawn as nothing, as titles of nothing else are made to be. */
function isBlank(text: string): boolean {
  return /^[\s\p{M}\u115f\u1160\u200c\u2800]*$/u.test(text);
}

/** Longest beginning of an abstract that stands in for a title. */
const longestStandIn = 80;

/** A title of which nothing can be shown would be a link that nobody sees. */
function standInTitle(abstract: string, place: Place): { title: string; diagnostics: Diagnostic[] } {
  const title = cutAtWord(abstract.replaceAll('\n\n', ' '), longestStandIn) || '[no title]';
  const message = `The title holds nothing that can be shown; “${title}” stands in for it.`;
  return {
    title,
    diagnostics: [
      {
        severity: 'warning',
        rule: 'no-title',
        message,
        hint: 'Correct the title in the seed.',
        places: [place],
      },
    ],
  };
}

function cleanFields(draft: Draft): { draft: Draft; diagnostics: Diagnostic[] } {
  const here = { file: draft.file, line: draft.lines[0], column: 1 };
  const titlePlace = draft.places.title ?? here;
  const title = cleanField(draft, 'title', titlePlace);
  const abstract = cleanField(draft, 'abstract', draft.places.abstract ?? here);
  const { plain, tree } = abstract.prose;
  const shown = isBlank(title.prose.plain)
    ? standInTitle(plain, titlePlace)
    : { title: title.prose.plain, diagnostics: [] };
  const lines = cleanLines(draft, here);
  return {
    draft: {
      ...draft,
      ...lines.fields,
      title: shown.title,
      abstract: plain,
      tree,
      original: originalOf(draft, shown.title, plain),
    },
    diagnostics: [
      ...title.changed,
      ...shown.diagnostics,
      ...abstract.changed,
      ...lines.diagnostics,
      ...reportMixedScripts(title.prose.plain, titlePlace),
      ...title.leftRaw,
      ...abstract.leftRaw,
    ],
  };
}

function isAfter(a: { month: number; day: number }, b: { month: number; day: number }): boolean {
  return a.month > b.month || (a.month === b.month && a.day > b.day);
}

/** `YYYY-MM-DD`, or nothing if the year has no such day. */
function toIssued(stated: StatedDate, year: number): string | undefined {
  const issued = isoDay(Date.UTC(year, stated.month - 1, stated.day));
  return Number(issued.slice(8)) === stated.day ? issued : undefined;
}

function reportDate(draft: Draft, stated: StatedDate, rule: string, message: string): Diagnostic {
  return {
    severity: 'warning',
    rule,
    message: `${quote(stated.text)} ${message}`,
    hint: 'The date is kept as it is written. Set the year of the dump under dumpYears in content/settings.yaml if it is another one.',
    places: [draft.places.issued ?? { file: draft.file, line: draft.lines[0], column: 1 }],
  };
}

/**
 * Gives a stated date its year. A date without a year that lies after the day of its dump contradicts
 * itself: it stays as text, since any year would be a guess.
 */
function dateDraft(
  draft: Draft,
  dump: Dump | undefined,
  dumpYear: number | undefined,
): { draft: Draft; diagnostics: Diagnostic[] } {
  const { stated } = draft;
  if (!stated) return { draft, diagnostics: [] };
  const asText = { ...draft, unreadableDate: stated.text };
  const year = stated.year ?? dumpYear;
  if (year === undefined) return { draft: asText, diagnostics: [] };
  const issued = toIssued(stated, year);
  if (issued === undefined)
    return {
      draft: asText,
      diagnostics: [reportDate(draft, stated, 'bad-date', `is no day of ${String(year)}.`)],
    };
  const late =
    dumpYear !== undefined &&
    (year > dumpYear || (year === dumpYear && dump?.day !== undefined && isAfter(stated, dump.day)));
  if (!late) return { draft: { ...draft, issued }, diagnostics: [] };
  const unsure = stated.year === undefined;
  const message = `lies after the day on which the page was saved${unsure ? ', so its year is not known' : ''}.`;
  return {
    draft: unsure ? asText : { ...draft, issued },
    diagnostics: [reportDate(draft, stated, 'date-after-dump', message)],
  };
}

function reportUnknownYear(dump: Dump, drafts: Draft[]): Diagnostic[] {
  const undated = drafts.filter((draft) => draft.stated?.year === undefined && draft.stated);
  if (undated.length === 0) return [];
  return [
    {
      severity: 'warning',
      rule: 'unknown-year',
      message: `${String(undated.length)} date(s) name no year, and nothing in the file or in the arXiv ids tells when it was saved.`,
      hint: `Add the year to content/settings.yaml, for instance: dumpYears: { ${JSON.stringify(dump.file.split('/').at(-1))}: 2025 }.`,
      places: undated
        .slice(0, 20)
        .map((draft) => draft.places.issued ?? { file: draft.file, line: draft.lines[0], column: 1 }),
    },
  ];
}

/** Cleans every text and gives every date its year. */
export function cleanDrafts(drafts: Draft[], dumps: Dump[], hints: DumpYearHints): Cleaned {
  const byFile = Map.groupBy(drafts, (draft) => draft.file);
  const dumpOf = new Map(dumps.map((dump) => [dump.file, dump]));
  const cleaned = drafts.map(cleanFields);
  const cleanByFile = Map.groupBy(cleaned, ({ draft }) => draft.file);
  const years = dumps.map((dump) =>
    findDumpYear(
      dump,
      (cleanByFile.get(dump.file) ?? []).map(({ draft }) => draft),
      hints,
    ),
  );
  const yearOf = new Map(years.map((year) => [year.file, year]));
  const dated = cleaned.map(({ draft }) =>
    dateDraft(draft, dumpOf.get(draft.file), yearOf.get(draft.file)?.year),
  );
  const unknown = dumps.filter((dump) => yearOf.get(dump.file)?.year === undefined);
  return {
    drafts: dated.map(({ draft }) => draft),
    years,
    diagnostics: [
      ...cleaned.flatMap(({ diagnostics }) => diagnostics),
      ...unknown.flatMap((dump) => reportUnknownYear(dump, byFile.get(dump.file) ?? [])),
      ...dated.flatMap(({ diagnostics }) => diagnostics),
    ],
  };
}
