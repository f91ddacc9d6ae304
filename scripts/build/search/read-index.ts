import { unpack, unpackValue, type IndexFiles } from './pagefind-files.ts';
import type { CborValue } from '#lib/search/cbor-writer.ts';

/** What an index says of its pages: name, length in words, and what else Pagefind keeps of it. */
type IndexedPage = [name: string, length: number, ...CborValue[]];

/** A word and where it stands: `['rewardǃt', [[page, places, []], …], []]`. */
type Word = [string, ...CborValue[]];

/** An index as its files have it. */
interface WordIndex {
  version: string;
  pages: IndexedPage[];
  words: Word[];
  /** Fields of the pages. */
  names: CborValue;
}

/** Version, pages, files of words, filters, orders, names of fields. */
type Meta = [string, IndexedPage[], [string, string, string][], unknown, unknown, ...CborValue[]];

/** The file whose path ends so. */
export function findFile(files: IndexFiles, ending: string): [string, Uint8Array] {
  const found = [...files].find(([path]) => path.endsWith(ending));
  if (!found) throw new Error(`Pagefind wrote no ${ending} file. Look at its version in package.json.`);
  return found;
}

function readMeta(files: IndexFiles): Meta {
  const meta = unpackValue(findFile(files, '.pf_meta')[1]);
  const isMeta =
    Array.isArray(meta) && typeof meta[0] === 'string' && Array.isArray(meta[1]) && Array.isArray(meta[2]);
  if (!isMeta) throw new Error('The list of pages is not in the form of Pagefind 1.6.0.');
  return meta as unknown as Meta;
}

/** All words of some files in their order. */
function readWords(files: IndexFiles, chunks: Meta[2]): Word[] {
  return chunks.flatMap(([, , name]) => {
    const file = files.get(`index/${name}.pf_index`);
    const chunk = file && unpackValue(file);
    const words = Array.isArray(chunk) && chunk.length === 1 ? chunk[0] : undefined;
    if (!Array.isArray(words)) throw new Error(`The words of ${name} are not in the form of Pagefind 1.6.0.`);
    return words as Word[];
  });
}

/** Reads an index that Pagefind or `writeIndex` wrote. Throws if it is in another form. */
export function readIndex(files: IndexFiles): WordIndex {
  const [version, pages, chunks, , , names] = readMeta(files);
  return { version, pages, words: readWords(files, chunks), names: names ?? [] };
}

/** The number that each page of Pagefind was given as its address, by its name in the index. */
export function readNumbers(files: IndexFiles): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const [path, file] of files) {
    const name = /^fragment\/(.*)\.pf_fragment$/.exec(path)?.[1];
    if (name === undefined) continue;
    const { url } = JSON.parse(Buffer.from(unpack(file)).toString('utf8')) as { url?: string };
    const number = Number(url?.slice(1));
    if (!Number.isInteger(number)) throw new Error(`The page ${name} of the search index has no number.`);
    numbers.set(name, number);
  }
  return numbers;
}
