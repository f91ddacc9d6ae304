import { encodeCbor } from './cbor-writer.ts';
import { namePage } from './page-name.ts';
import { formatStarts, parseStarts, restoreEnd, shortenEnd } from './sorted-files.ts';

/** What Pagefind must know before it can answer: the length of each paper, and which words each file holds. */
export interface IndexList {
  /** Of Pagefind. */
  version: string;
  /** By number of the paper, in a unit that is the same for all. */
  lengths: readonly number[];
  /** Words between which those of each file lie, the bounds included. */
  bounds: readonly (readonly [from: string, to: string])[];
}

/** The character of length 0. Those before it are signs to programs. */
const firstCharacter = 0x20;

/**
 * One text: the version, a character for each length, and the bounds. It has a third of the bytes of Pagefind's own form,
 * which has a name for each page, and every search loads it.
 */
export function formatIndexList({ version, lengths, bounds }: IndexList): string {
  const starts = bounds.map(([from]) => from);
  const ends = bounds.map(([from, to], index) => (to === starts[index + 1] ? '' : shortenEnd(to, from)));
  return [
    version,
    lengths.map((length) => String.fromCodePoint(firstCharacter + length)).join(''),
    ends.join('\t'),
    formatStarts(starts),
  ].join('\n');
}

/** Reads a text of {@link formatIndexList}. */
function parseIndexList(text: string): IndexList {
  const [version = '', lengths = '', ends = '', ...lines] = text.split('\n');
  const starts = parseStarts(lines.join('\n'));
  const shortened = ends.split('\t');
  return {
    version,
    lengths: Array.from(lengths, (character) => (character.codePointAt(0) ?? 0) - firstCharacter),
    bounds: starts.map((from, index) => {
      const end = shortened[index] ?? '';
      return [from, end === '' ? (starts[index + 1] ?? '') : restoreEnd(end, from)];
    }),
  };
}

const signature = new TextEncoder().encode('pagefind_dcd');

/**
 * Makes the file out of which Pagefind's program reads this, unpacked: version, pages, files of words, filters, orders,
 * names of fields. A file of words is called by its place.
 *
 * @param text Of {@link formatIndexList}. Throws if it is not one of so many papers, as when a server answers with a page.
 */
export function toPagefindMeta(text: string, papers: number): Uint8Array<ArrayBuffer> {
  const { version, lengths, bounds } = parseIndexList(text);
  if (lengths.length !== papers)
    throw new Error(`The list of the search has ${String(lengths.length)} papers, not ${String(papers)}.`);
  const content = encodeCbor([
    version,
    lengths.map((length, paper) => [namePage(paper), length, '']),
    bounds.map(([from, to], place) => [from, to, nameWordFile(place)]),
    [],
    [],
    [],
  ]);
  const file = new Uint8Array(signature.length + content.length);
  file.set(signature);
  file.set(content, signature.length);
  return file;
}

/** The name of a file of words, by its place among them. */
export function nameWordFile(place: number): string {
  return place.toString(36);
}
