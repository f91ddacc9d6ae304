import { isDeepStrictEqual } from 'node:util';
import { encodeCbor, type CborValue } from './cbor.ts';
import { pack, unpack, unpackValue, type IndexFiles } from './pagefind-files.ts';

/** Bytes of a file of words, before compression: the search loads one for each word of a query. */
const chunkSize = 13_000;
/** Lengths of papers are rounded, since exact ones double the size of their list and change no order that matters. */
const lengthStep = 8;

/** A word with its papers and places: `['rewardǃt', […], []]`. */
type Word = [string, ...CborValue[]];
/** Version, pages, chunks, filters, sort keys, names of fields. */
type Meta = [string, [string, number, ...CborValue[]][], [string, string, string][], ...CborValue[]];

function find(files: IndexFiles, ending: string): [string, Uint8Array] {
  const found = [...files].find(([path]) => path.endsWith(ending));
  if (!found) throw new Error(`Pagefind wrote no ${ending} file. Look at its version in package.json.`);
  return found;
}

function readMeta(files: IndexFiles): Meta {
  const meta = unpackValue(find(files, '.pf_meta')[1]);
  const isMeta =
    Array.isArray(meta) && typeof meta[0] === 'string' && Array.isArray(meta[1]) && Array.isArray(meta[2]);
  if (!isMeta) throw new Error('The list of pages is not in the form of Pagefind 1.6.0.');
  return meta as Meta;
}

/** All words of the index in their order. */
function readWords(files: IndexFiles, chunks: Meta[2]): Word[] {
  return chunks.flatMap(([, , name]) => {
    const file = files.get(`index/${name}.pf_index`);
    const chunk = file && unpackValue(file);
    const words = Array.isArray(chunk) && chunk.length === 1 ? chunk[0] : undefined;
    if (!Array.isArray(words)) throw new Error(`The words of ${name} are not in the form of Pagefind 1.6.0.`);
    return words as Word[];
  });
}

/** What a word has in common in all its fields: `rewardǃ`. */
function baseOf(word: string): string {
  return word.slice(0, word.indexOf('ǃ') + 1);
}

/** Divides the words so that those of one base are in one file. */
function divide(words: readonly Word[]): Word[][] {
  const chunks: Word[][] = [];
  let [size, base] = [Infinity, ' '];
  for (const word of words) {
    const length = encodeCbor(word).length;
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

/** The number of each page, from the address that it was given. */
function readNumbers(files: IndexFiles, pages: Meta[1]): string[] {
  return pages.map(([hash]) => {
    const file = files.get(`fragment/${hash}.pf_fragment`);
    const { url } = JSON.parse(Buffer.from(file ? unpack(file) : '{}').toString('utf8')) as { url?: string };
    const number = Number(url?.slice(1));
    if (!Number.isInteger(number)) throw new Error(`The page ${hash} of the search index has no number.`);
    return number.toString(36);
  });
}

const shortest = (number: number) => Math.max(1, Math.round(number / lengthStep) * lengthStep);

/** Throws unless the files that were made hold every word and every page of the others. */
function assertSame(words: readonly Word[], pages: readonly string[], made: IndexFiles): void {
  const meta = readMeta(made);
  const same =
    isDeepStrictEqual(readWords(made, meta[2]), words) &&
    isDeepStrictEqual(
      meta[1].map(([name]) => name),
      pages,
    );
  if (!same) throw new Error('The smaller search index does not hold what Pagefind wrote.');
}

/**
 * Writes Pagefind's index in fewer bytes: pages are called by their numbers, the words are in smaller files, and what
 * the search does not ask for is left out. Everything is read back. Throws if Pagefind's format is not the known one.
 */
export function slimIndex(files: IndexFiles): IndexFiles {
  const [metaPath] = find(files, '.pf_meta');
  const [version, pages, chunks, , , names] = readMeta(files);
  const words = readWords(files, chunks);
  const numbers = readNumbers(files, pages);
  const divided = divide(words);
  const made: IndexFiles = new Map();
  const newChunks = divided.map((part, index): [string, string, string] => {
    const name = index.toString(36);
    made.set(`index/${name}.pf_index`, pack([part]));
    return [part[0]?.[0] ?? '', part.at(-1)?.[0] ?? '', name];
  });
  const newPages = pages.map(([, length, ...rest], index) => [
    numbers[index] ?? '',
    shortest(length),
    ...rest,
  ]);
  made.set(metaPath, pack([version, newPages, newChunks, [], [], names ?? []]));
  assertSame(words, numbers, made);
  for (const path of ['pagefind.js', 'wasm.unknown.pagefind', 'pagefind-entry.json'])
    made.set(path, find(files, path)[1]);
  return made;
}
