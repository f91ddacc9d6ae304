import type { Match } from '#lib/search/rank.ts';

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

/** The browser's own. */
let plainFetch: typeof globalThis.fetch | undefined;

/**
 * Keeps account of what is asked for below a folder. Pagefind itself goes on without a part that cannot be loaded, as if
 * it were empty.
 *
 * @param early Addresses that Pagefind will ask for, one after the other. They are loaded at once.
 * @returns addresses that could not be loaded
 */
function watchFetches(folder: string, early: readonly string[]): { failed: string[] } {
  const failed: string[] = [];
  // An earlier attempt has its own account, and what it could not load.
  plainFetch ??= globalThis.fetch.bind(globalThis);
  const plain = plainFetch;
  // Rows that are asked for at the same time go first.
  const started = new Map(early.map((address) => [address, plain(address, { priority: 'low' })]));
  // Whoever asks for it is told.
  for (const loading of started.values()) loading.catch(() => undefined);
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
 * @param folder Of its files, with `/` at the end.
 * @param files Of them, those that the engine loads before it can answer.
 * @param readNumber Number of the paper that is a page of the index.
 * @param suffix Differs in each attempt, since a browser keeps a script that it could not load as missing.
 */
export async function openEngine(
  folder: string,
  files: readonly string[],
  readNumber: (page: string) => number,
  suffix: string,
): Promise<Engine> {
  const basePath = new URL(folder, location.href).href;
  const { failed } = watchFetches(
    folder,
    files.map((file) => basePath + file),
  );
  const { createInstance } = (await import(/* @vite-ignore */ `${basePath}pagefind.js${suffix}`)) as Pagefind;
  // In a worker, the engine would be loaded twice. Its answers take a few milliseconds.
  const instance = createInstance({ basePath, noWorker: true, metaCacheTag, ranking });
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
