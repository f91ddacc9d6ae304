import { joinLines, markupToText, toLine } from '#lib/text/plain-text.ts';
import { readDate } from '#lib/dates/read-date.ts';
import { chooseConvention, conventionOfList } from '#lib/names/choose-convention.ts';
import { conventionOfLanguage } from '#lib/names/convention-of-language.ts';
import { splitNames } from '#lib/names/split-names.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import type { Draft } from '#lib/schema/draft.ts';
import type { Link, Name } from '#lib/schema/values.ts';
import { identify } from '#lib/identifiers/identify.ts';
import { buildDraft, type RecordPlace } from '../build-draft.ts';
import { toContainerTitle } from '../container-title.ts';
import { findExporter } from '../exporters/find-exporter.ts';
import { tableExporters } from '../exporters/table-exporters.ts';
import { isMissing } from '../is-missing.ts';
import { readAddress } from '../read-address.ts';
import { readNames } from '../read-names.ts';
import { finishReading, noTitle } from '../record-reports.ts';
import type { Reading, Seed, Source } from '../source.ts';
import { readEmbaseSource } from '../table/embase-source.ts';
import { readHead, type ColumnKind } from '../table/columns.ts';
import { findDelimiter, splitTable, type TableRow } from '../table/split-table.ts';
import { typeOfWords } from '../tagged/work-types.ts';

/** Exporters that write the family name first, with initials and no comma. */
const familyFirst = new Set(['PubMed', 'Embase', 'Scopus']);

type Columns = ReadonlyMap<ColumnKind, number>;

/** `Lee, Ann (5712345)`, `["Ann Lee", "Al Poe"]`, `Lee A, Poe B.`: names, with a number of the database behind each. */
function splitAuthors(text: string, exporter: string | undefined): string[] {
  const bare = text
    .replace(/^\[|\]$|(?<=^|[[,]\s*)['"]|['"](?=\s*(?:[,\]]|$))/g, '')
    .replace(/\s*\(\d+\)/g, '');
  // PubMed ends a list of initials without full stops with one.
  const isSentence = exporter === 'PubMed' && /^[^.]*\p{Lu}\.$/u.test(bare);
  return splitNames(isSentence ? bare.slice(0, -1) : bare);
}

/** SpringerLink writes its names without anything between them: `Andy SmithTom Weber`. */
const runTogether = /(?<=\p{Ll})(?<!\b(?:Mc|Mac|De|Di|La|Le|Van|O))(?=\p{Lu})/u;

function readAuthors(
  texts: readonly string[],
  languages: readonly string[],
  exporter: string | undefined,
): Name[][] {
  const lists = texts.map((text) =>
    exporter === 'SpringerLink' ? text.split(runTogether) : splitAuthors(text, exporter),
  );
  const convention = familyFirst.has(exporter ?? '') ? 'family-first' : chooseConvention(lists.flat());
  return lists.map((names, index) => {
    const stated = conventionOfLanguage(languages[index] ?? '', names);
    return readNames(names, stated === 'natural' ? conventionOfList(names, convention) : stated);
  });
}

/** Milliseconds since 1970, as OpenReview has them, or a date. */
function readIssued(date: string, year: string) {
  const stated = /^\d{13}$/.test(date) ? new Date(Number(date)).toISOString() : date;
  return readDate(stated) ?? readDate(year);
}

function cellOf(cells: readonly string[], columns: Columns, kind: ColumnKind): string {
  const value = cells[columns.get(kind) ?? -1] ?? '';
  return isMissing(value) ? '' : value;
}

function readRow(
  { cells, lines }: TableRow,
  columns: Columns,
  authors: Name[],
  file: string,
  diagnostics: Diagnostic[],
): Draft | undefined {
  const record: RecordPlace = { place: { file, line: lines[0], column: 1 }, lines };
  const cell = (kind: ColumnKind) => cellOf(cells, columns, kind);
  const title = toLine(markupToText(cell('title')));
  if (title === '') {
    diagnostics.push(noTitle(record.place));
    return undefined;
  }
  const source = readEmbaseSource(cell('venue'));
  const [date, year] = [cell('date') || (source?.date ?? ''), cell('year')];
  const issued = readIssued(date, year);
  const type = typeOfWords(cell('type'));
  const code = readAddress(cell('code'));
  const links: Link[] =
    code === undefined ? [] : [{ rel: 'code', url: code, evidence: `${file}:${lines[0]}` }];
  return buildDraft(table.id, record, {
    title,
    abstract: joinLines(markupToText(cell('abstract'))),
    ...identify(cell('arxivId'), cell('doi'), cell('url'), cell('pdf')),
    authors,
    ...(issued === undefined ? { unreadableDate: date || year } : { issued }),
    containerTitle: toContainerTitle(toLine(markupToText(source?.venue ?? cell('venue')))),
    ...(type === undefined ? {} : { type }),
    publisher: toLine(cell('publisher')),
    volume: cell('volume') || source?.volume,
    issue: cell('issue') || source?.issue,
    pages: cell('pages') || source?.pages || [cell('firstPage'), cell('lastPage')].filter(Boolean).join('–'),
    keywords: cell('keywords')
      .split(/[;|]|,(?=\s)/)
      .map(toLine)
      .filter(Boolean),
    categories: cell('categories')
      .split(/[;,\s]+/)
      .filter(Boolean),
    url: readAddress(cell('url')),
    pdfUrl: readAddress(cell('pdf')),
    links,
  });
}

/** A cell of the line below the head of a table in Markdown. */
const ruled = /^(?::?-{2,}:?)?$/;
/** Tables of Markdown with links are read as lists are: a link leads to the paper. */
const markdownLink = /^\s*\|.*\]\(https?:/m;

interface TableParts {
  head: string[];
  columns: Columns;
  rows: TableRow[];
}

/** The table whose head is on a line, from 1. */
function readFrom(text: string, line: number): TableParts | undefined {
  const delimiter = findDelimiter(text);
  if (delimiter === undefined) return undefined;
  const [head, ...below] = splitTable(text, delimiter, line);
  const rows = below.filter(({ cells }) => !cells.every((cell) => ruled.test(cell)));
  return head && { head: head.cells, columns: readHead(head.cells), rows };
}

/** Lines that databases write above the head, and Excel's `sep=;`. */
const maxAbove = 10;
/** Columns that tell a head below other lines; a sentence may have the words of two. */
const minColumns = 3;

function readParts(text: string): TableParts | undefined {
  const first = readFrom(text, 1);
  if (first?.columns.has('title') === true) return first;
  let at = 0;
  for (let line = 2; line <= maxAbove; line += 1) {
    at = text.indexOf('\n', at) + 1;
    if (at === 0) break;
    const [head = ''] = text.slice(at).split('\n', 1);
    const columns = readFrom(head, line)?.columns;
    const isBelowSeparator = line === 2 && /^sep=.\n/i.test(text);
    if (columns?.has('title') === true && (isBelowSeparator || columns.size >= minColumns))
      return readFrom(text.slice(at), line);
  }
  return first;
}

function read(seed: Seed): Reading {
  const { head, columns, rows } = readParts(seed.text) ?? { head: [], columns: new Map(), rows: [] };
  const diagnostics: Diagnostic[] = [];
  const read = new Set(columns.values());
  const exporter = findExporter(seed.text, tableExporters);
  const authors = readAuthors(
    rows.map(({ cells }) => cellOf(cells, columns, 'authors')),
    rows.map(({ cells }) => cellOf(cells, columns, 'language')),
    exporter,
  );
  const drafts = rows.flatMap(
    (row, index) => readRow(row, columns, authors[index] ?? [], seed.file, diagnostics) ?? [],
  );
  return {
    ...finishReading(seed, drafts, diagnostics),
    ...(exporter === undefined ? {} : { exporter }),
    left: head.filter((name, index) => name !== '' && !read.has(index)),
  };
}

/** Characters at the beginning that tell a table: its head and a few rows. */
const looked = 20_000;

/** A table with a head, its cells divided by commas, semicolons, tabs or bars. */
export const table: Source = {
  id: 'table',
  name: 'Table',
  markup: 'html',
  recognises: (text) => {
    const columns =
      /^\s*[{[<@%]/.test(text) || markdownLink.test(text.slice(0, looked))
        ? undefined
        : readParts(text.slice(0, looked))?.columns;
    return columns !== undefined && columns.has('title') && columns.size > 1;
  },
  read,
};
