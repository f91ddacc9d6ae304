import { toPagefindMeta } from '#lib/search/index-list.ts';
import type { Match } from '#lib/search/rank.ts';
import { plainFetch, type EarlyFiles } from './search-early.ts';

/** The parts of Pagefind's interface that are in use; its own types are not in the package. */
interface Pagefind {
  createInstance: (options: object) => PagefindInstance;
}

interface PagefindInstance {
  search(
    words: string,
    options: object,
  ): Promise<{ results: { id: string; score: number; words: number[] }[] }>;
}

/** Pagefind, for words in the form by which its index knows them. */
export interface Engine {
  /** Papers that have all words. Throws if a part of the index cannot be loaded. */
  find(keys: readonly string[]): Promise<Match[]>;
  /** Papers that have the words in this order, each right after the other. */
  findPhrase(keys: readonly string[]): Promise<Match[]>;
}

/** What the engine is made of. */
export interface EngineFiles {
  /** Address of the folder, with `/` at the end. */
  folder: string;
  /** Pagefind's script, on its way. */
  script: Promise<unknown>;
  early: EarlyFiles;
  /** In the folder, where Pagefind looks for what `index.txt` says. */
  meta?: string;
  /** Number of all papers. */
  papers: number;
}

/** What stands in `index.txt`, as Pagefind asks for it. */
async function makeMeta(loading: Promise<Response>, papers: number): Promise<Response> {
  const response = await loading;
  return response.ok ? new Response(toPagefindMeta(await response.text(), papers)) : response;
}

/**
 * Keeps account of what is asked for below a folder. Pagefind itself goes on without a part that cannot be loaded, as if
 * it were empty.
 *
 * @returns addresses that could not be loaded
 */
function watchFetches({ folder, early, meta, papers }: EngineFiles): { failed: string[] } {
  const failed: string[] = [];
  const plain = plainFetch();
  const list = early.get(`${folder}index.txt`);
  // Each may be read once.
  const started: EarlyFiles = new Map(early);
  if (meta !== undefined && list) {
    const made = makeMeta(list, papers);
    made.catch(() => undefined);
    started.set(folder + meta, made);
  }
  globalThis.fetch = async (input, init) => {
    const address = new URL(input instanceof Request ? input.url : input, location.href).href;
    if (!address.includes(folder)) return plain(input, init);
    try {
      const response = await (started.get(address) ?? plain(input, init));
      started.delete(address);
      if (!response.ok) failed.push(`${address}: ${String(response.status)}`);
      return response;
    } catch (error) {
      failed.push(address);
      throw error;
    }
  };
  return { failed };
}

/** Stands in the address of the entry file, instead of the time. */
const metaCacheTag = '0';

/** Chosen by `npm run eval -- --search`; the words are whole, so likeness of words says nothing. */
const ranking = { termSimilarity: 0, pageLength: 0.75, termSaturation: 2, diacriticSimilarity: 0 };

/**
 * Starts Pagefind.
 *
 * @param readNumber Number of the paper that is a page of the index.
 */
export async function openEngine(files: EngineFiles, readNumber: (page: string) => number): Promise<Engine> {
  const { failed } = watchFetches(files);
  const { createInstance } = (await files.script) as Pagefind;
  // In a worker, the engine would be loaded twice. Its answers take a few milliseconds.
  const instance = createInstance({ basePath: files.folder, noWorker: true, metaCacheTag, ranking });
  const search = async (words: string): Promise<Match[]> => {
    const { results } = await instance.search(words, {});
    if (failed.length > 0) throw new Error(`Parts of the search index are missing: ${failed.join(', ')}.`);
    return results.map(({ id, score, words: places }) => ({ paper: readNumber(id), score, places }));
  };
  await search('ǃ');
  return {
    find: (keys) => search(keys.join(' ')),
    findPhrase: (keys) => search(`"${keys.join(' ')}"`),
  };
}
