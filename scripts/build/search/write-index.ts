import { isDeepStrictEqual } from 'node:util';
import { encodeCbor, type CborValue } from './cbor.ts';
import { pack, unpackValue, type IndexFiles } from './pagefind-files.ts';

/** A word of the index: `['rewardǃt', [[page, places, []], …], []]`. */
export type Word = [string, ...CborValue[]];

/** What an index says of its pages: address or number, length in words, and what else Pagefind keeps of it. */
export type IndexedPage = [name: string, length: number, ...CborValue[]];

/** An index in Pagefind's form, in our own order. */
export interface WordIndex {
  version: string;
  pages: IndexedPage[];
  /** In the order of their bytes. */
  words: Word[];
  /** Fields of the pages. */
  names: CborValue;
}

/** Bytes of a file of words, before compression: the search loads one for each word of a query. */
const chunkSize = 13_000;

/** What a word has in common in all its fields: `rewardǃ`. */
function baseOf(word: string): string {
  return word.slice(0, word.indexOf('ǃ') + 1);
}

/** Divides the words so that those of one base are in one file. */
function divide(words: readonly Word[]): Word[][] {
  const chunks: Word[][] = [];
  let [size, base] = [Infinity, ' '];
  for (const word of words) {
    const { length } = encodeCbor(word);
    if (size + length > chunkSize && baseOf(word[0]) !== base) {
      chunks.push([]);
      size = 0;
    }
    chunks.at(-1)?.push(word);
    size += length;
    base = baseOf(word[0]);
  }
  return chunks;
}

/**
 * Writes an index as Pagefind's program reads it in the browser, without what the search never asks for: filters, orders
 * and texts. Everything is read back.
 *
 * @param metaPath Name of the list of pages.
 */
export function writeIndex({ version, pages, words, names }: WordIndex, metaPath: string): IndexFiles {
  const files: IndexFiles = new Map();
  const chunks = divide(words).map((part, index): string[] => {
    const name = index.toString(36);
    const file = pack([part]);
    if (!isDeepStrictEqual(unpackValue(file), [part]))
      throw new Error(`The words of ${name} cannot be read back. Look at scripts/build/search/cbor.ts.`);
    files.set(`index/${name}.pf_index`, file);
    return [part[0]?.[0] ?? '', part.at(-1)?.[0] ?? '', name];
  });
  files.set(metaPath, pack([version, pages, chunks, [], [], names]));
  return files;
}
