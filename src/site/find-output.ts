import { citationFormats, downloadFormats } from '#lib/publish/downloads/download-formats.ts';
import { feedFormats } from '#lib/publish/feeds/feed-formats.ts';
import { outputList, type Output, type OutputName } from './outputs.ts';
import { ownValue } from '#lib/schema/own-value.ts';

/** Which part of a list a page is; an output that is one page is all `first`. */
export type OutputPart = 'first' | 'year' | 'further page';

/** What the site publishes at a path. */
export interface FoundOutput {
  name: OutputName;
  output: Output;
  part: OutputPart;
  /** By the names of the address: `{ week: '2025-W40' }`. */
  values: Record<string, string>;
}

const year = '\\d{4}|undated';

function anyOf(texts: readonly string[]): string {
  return texts.map((text) => RegExp.escape(text)).join('|');
}

/** What can stand in an address in the place of a name; any text without a slash for all others. */
const patterns: Record<string, string> = {
  year,
  // The years of the list of all papers stand beside the papers. An old id has a slash in it.
  id: `(?!(?:${year})/)[^/]+(?:/[^/]+)?`,
  week: '\\d{4}-W\\d{2}',
  month: '\\d{4}-\\d{2}',
  day: '\\d{4}-\\d{2}-\\d{2}',
  letter: '[a-z]|other',
  part: '\\d+',
  drawing: '[^/]+\\.svg',
  page: '\\d+',
  feed: anyOf(feedFormats.map(({ file }) => file)),
  extension: anyOf(feedFormats.map(({ extension }) => extension)),
  // A page and its Markdown stand beside the files.
  download: `(?!index\\.)[^/]+\\.(?:${anyOf(downloadFormats.map(({ extension }) => extension))})`,
  citations: `[^/]+\\.(?:${anyOf(citationFormats.map(({ extension }) => extension))})`,
};

function toPattern(address: string): string {
  return address
    .split(/(\[\w+\])/)
    .map((piece) => {
      const name = /^\[(\w+)\]$/.exec(piece)?.[1];
      return name === undefined ? RegExp.escape(piece) : `(?<${name}>${ownValue(patterns, name) ?? '[^/]+'})`;
    })
    .join('');
}

/** Addresses of an output, those of the parts of a list with it. */
function addressesOf({ address, continues }: Output): [OutputPart, string][] {
  if (continues === 'pages')
    return [
      ['first', address],
      ['further page', `${address}[page]/`],
    ];
  if (continues === 'years')
    return [
      ['first', address],
      ['year', `${address}[year]/`],
      ['further page', `${address}[year]/[page]/`],
    ];
  return [['first', address]];
}

const known = outputList.flatMap(([name, output]) =>
  addressesOf(output).map(([part, address]) => {
    // A folder of parts is all that is in it.
    const rest = output.form === 'part' && address.endsWith('/') ? '.*' : '';
    return { name, output, part, pattern: new RegExp(`^${toPattern(address)}${rest}$`) };
  }),
);

/** Every entry of the table that a path below the base is of: `/papers/2510.00568/`. One path may have two forms. */
export function findOutputs(path: string): FoundOutput[] {
  return known.flatMap(({ name, output, part, pattern }) => {
    const match = pattern.exec(path);
    return match ? [{ name, output, part, values: { ...match.groups } }] : [];
  });
}

/** The page at a path, if there can be one. */
export function findPage(path: string): FoundOutput | undefined {
  return findOutputs(path).find(({ output }) => output.form === 'page');
}

/** `topic`, `topic, year`: a type of pages that look alike. */
export function pageType({ name, part }: FoundOutput): string {
  return part === 'first' ? name : `${name}, ${part}`;
}
