import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanFields } from '#lib/clean/clean-fields.ts';
import { formatInverted } from '#lib/names/invert-name.ts';
import type { Draft } from '#lib/schema/draft.ts';
import { decodeSeed } from '#lib/sources/decode-seed.ts';
import { readSeed } from '#lib/sources/read-seeds.ts';
import { nameRecognised } from '#lib/sources/source.ts';
import { seedSources } from '#lib/sources/sources.ts';

/** Of a record, the fields that are compared. Groups stand in braces. */
export interface FormatRecord {
  title: string;
  authors?: string[];
  issued?: string;
  arxivId?: string;
  doi?: string;
  containerTitle?: string;
}

/** What a file in the shape of an exporter should give. */
export interface ExpectedFormat {
  file: string;
  /** “RIS from Scopus” */
  recognised: string;
  /** Repository and path of a public file that has this shape. */
  shape?: string;
  records: FormatRecord[];
}

export interface Right {
  right: number;
  all: number;
}

export type FormatFigures = Record<'records' | 'titles' | 'authors' | 'dates' | 'ids' | 'venues', Right>;

export function readExpectedFormats(folder: string): ExpectedFormat[] {
  return JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as ExpectedFormat[];
}

function show(draft: Draft): FormatRecord {
  const { authors, issued, posted, arxivId, doi, containerTitle, title } = draft;
  const date = issued?.value ?? posted;
  return {
    title,
    ...(authors === undefined
      ? {}
      : {
          authors: authors.map((name) =>
            name.literal === undefined ? formatInverted(name) : `{${name.literal}}`,
          ),
        }),
    ...(date === undefined ? {} : { issued: date }),
    ...(containerTitle === undefined ? {} : { containerTitle }),
    ...(arxivId === undefined ? {} : { arxivId }),
    ...(doi === undefined ? {} : { doi }),
  };
}

/** What the readers make of a file. */
export function readFormatFile(
  folder: string,
  { file }: Pick<ExpectedFormat, 'file'>,
): { recognised: string; records: FormatRecord[] } {
  const { seed } = decodeSeed(file, readFileSync(join(folder, file)));
  const { recognised, drafts } = readSeed(seed, seedSources);
  return {
    recognised: recognised === undefined ? '' : nameRecognised(recognised),
    records: drafts.map((draft) => show(cleanFields(draft).draft)),
  };
}

function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** How many of the stated values of records were read right; records are compared in their order. */
export function countRight(wanted: readonly FormatRecord[], read: readonly FormatRecord[]): FormatFigures {
  const count = (values: (record: FormatRecord) => unknown[]): Right => {
    const pairs = wanted.map((record, index) => [record, read[index]] as const);
    const stated = pairs.filter(([record]) => values(record).some((value) => !isEmpty(value)));
    const right = stated.filter(([record, found]) => found && isEqual(values(record), values(found)));
    return { right: right.length, all: stated.length };
  };
  return {
    records: { right: Math.min(wanted.length, read.length), all: wanted.length },
    titles: count(({ title }) => [title]),
    authors: count(({ authors }) => [authors]),
    dates: count(({ issued }) => [issued]),
    ids: count(({ arxivId, doi }) => [arxivId, doi]),
    venues: count(({ containerTitle }) => [containerTitle]),
  };
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

const columns = ['records', 'titles', 'authors', 'dates', 'ids', 'venues'] as const;

interface MeasuredFormat extends Pick<ExpectedFormat, 'file' | 'recognised'> {
  figures: FormatFigures;
}

/** Of each exporter, what is read right of what its file states. */
export function measureFormats(folder: string): MeasuredFormat[] {
  return readExpectedFormats(folder).map((expected) => ({
    file: expected.file,
    recognised: expected.recognised,
    figures: countRight(expected.records, readFormatFile(folder, expected).records),
  }));
}

/** The same as a table in Markdown. */
export function formatTable(formats: readonly MeasuredFormat[]): string {
  const rows = formats.map(({ file, recognised, figures }) => {
    const cells = columns.map((column) => `${figures[column].right} of ${figures[column].all}`);
    return [`${recognised} (\`${file}\`)`, ...cells];
  });
  const head = ['Exporter', ...columns];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
