import { CborWriter } from '#lib/search/cbor-writer.ts';
import { nameWordFile, type IndexList } from '#lib/search/index-list.ts';
import { startAfter } from '#lib/search/sorted-files.ts';
import { CborReader } from './cbor-reader.ts';
import type { MadeIndex, WordPlaces } from './make-index.ts';
import { pack } from './pagefind-files.ts';

/** Makes the published form of a file, always the same of the same content. */
export type Encode = (content: Uint8Array) => Uint8Array;

/** Takes one file of the index after the other. Without a form, it is published as it is. */
export type AddFile = (path: string, content: Uint8Array, encode?: Encode) => void;

/** Bytes of a file of words, before compression: the search loads one for each word of a query. */
const chunkSize = 13_000;

/** What a word has in common in all its fields: `rewardǃ`. */
function baseOf(word: string): string {
  return word.slice(0, word.indexOf('ǃ') + 1);
}

/** Where the places of the page end that begin somewhere. */
function endOfPage(places: Int32Array, start: number): number {
  const page = places[start];
  let end = start;
  while (end < places.length && places[end] === page) end += 2;
  return end;
}

function countPages(places: Int32Array): number {
  let pages = 0;
  for (let at = 0; at < places.length; at = endOfPage(places, at)) pages += 1;
  return pages;
}

/** `['rewardǃt', [[page, [weight, place, …], []], …], []]`: pages and places are steps from the one before. */
function writeWord({ key, weight, places }: WordPlaces, out: CborWriter): void {
  out.startList(3);
  out.writeText(key);
  out.startList(countPages(places));
  let page = 0;
  for (let start = 0; start < places.length;) {
    const end = endOfPage(places, start);
    const next = places[start] ?? 0;
    out.startList(3);
    out.writeNumber(next - page);
    out.startList(1 + (end - start) / 2);
    out.writeNumber(weight);
    let last = 0;
    for (let at = start + 1; at < end; at += 2) {
      const place = places[at] ?? 0;
      out.writeNumber(place - last);
      last = place;
    }
    out.startList(0);
    page = next;
    start = end;
  }
  out.startList(0);
}

/** True if a file of words, as Pagefind's program reads it, says where these words stand. */
function holdsWord({ key, weight, places }: WordPlaces, file: CborReader): boolean {
  if (file.readList() !== 3 || file.read() !== key) return false;
  let [at, page] = [0, 0];
  for (let pages = file.readList(); pages > 0; pages -= 1) {
    if (file.readList() !== 3) return false;
    page += file.readNumber();
    const values = file.readList();
    if (file.readNumber() !== weight) return false;
    for (let [value, place] = [1, 0]; value < values; value += 1, at += 2) {
      place += file.readNumber();
      if (places[at] !== page || places[at + 1] !== place) return false;
    }
    if (file.readList() !== 0) return false;
  }
  return at === places.length && file.readList() === 0;
}

function assertHolds(words: readonly WordPlaces[], content: Uint8Array, path: string): void {
  const file = new CborReader(content);
  const isWhole =
    file.readList() === 1 && file.readList() === words.length && words.every((word) => holdsWord(word, file));
  file.end();
  if (!isWhole)
    throw new Error(`The words of ${path} cannot be read back. Look at scripts/build/search/cbor-reader.ts.`);
}

/** The first letters of a word that tell it from the one before; all of it if these end with the mark that ends words. */
function startOfFile(last: string, word: string): string {
  const start = startAfter(last, word);
  return start.includes('ǃ') ? word : start;
}

/**
 * The bounds between which a word of each file lies. Where one that is no word will do, both files share it: it is
 * shorter, and every search loads the list of all files.
 */
function listBounds(
  chunks: readonly (readonly [first: string, last: string])[],
): [from: string, to: string][] {
  const starts = chunks.map(([first], index) => startOfFile(chunks[index - 1]?.[1] ?? '', first));
  return chunks.map(([first, last], index) => {
    const next = starts[index + 1];
    const isShared = next !== undefined && next !== chunks[index + 1]?.[0];
    return [starts[index] ?? first, isShared ? next : last];
  });
}

/** Divides the words into files, so that those of one base are in one. */
function* writeChunks(words: readonly WordPlaces[]): Generator<[WordPlaces[], Uint8Array]> {
  const out = new CborWriter();
  let chunk: WordPlaces[] = [];
  for (const word of words) {
    const start = out.length;
    writeWord(word, out);
    const isNew = baseOf(word.key) !== baseOf(chunk.at(-1)?.key ?? word.key);
    if (isNew && out.length > chunkSize) {
      const next = out.cut(start);
      yield [chunk, out.cut()];
      out.append(next);
      chunk = [];
    }
    chunk.push(word);
  }
  if (chunk.length > 0) yield [chunk, out.cut()];
}

/**
 * Writes the words of an index as Pagefind's program reads them in the browser. Every file that `add` publishes anew is
 * read back.
 *
 * @param version Of Pagefind.
 * @returns what the program must know of the files before it can answer
 */
export function writeIndex({ lengths, words }: MadeIndex, version: string, add: AddFile): IndexList {
  const chunks: [first: string, last: string][] = [];
  const head = new CborWriter();
  for (const [chunk, body] of writeChunks(words)) {
    const name = nameWordFile(chunks.length);
    head.startList(1);
    head.startList(chunk.length);
    head.append(body);
    const content = head.cut();
    add(`index/${name}.pf_index`, content, (unpacked) => {
      assertHolds(chunk, unpacked, name);
      return pack(unpacked);
    });
    chunks.push([chunk[0]?.key ?? '', chunk.at(-1)?.key ?? '']);
  }
  return { version, lengths, bounds: listBounds(chunks) };
}
