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

/** Addresses below the folder that could not be loaded. Pagefind itself goes on without them, as if they were empty. */
function watchFetches(folder: string): { failed: string[] } {
  const failed: string[] = [];
  const plain = globalThis.fetch.bind(globalThis);
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (!address.includes(folder)) return plain(input, init);
    try {
      const response = await plain(input, init);
      if (!response.ok) failed.push(`${address}: ${String(response.status)}`);
      return response;
    } catch (error) {
      failed.push(address);
      throw error;
    }
  };
  return { failed };
}

/** Chosen by `npm run eval -- --search`; the words are whole, so likeness of words says nothing. */
const ranking = { termSimilarity: 0, pageLength: 0.75, termSaturation: 2, diacriticSimilarity: 0 };

/**
 * Starts Pagefind.
 *
 * @param folder Of its files, with `/` at the end.
 * @param suffix Differs in each attempt, since a browser keeps a script that it could not load as missing.
 */
export async function openEngine(folder: string, suffix: string): Promise<Engine> {
  const { failed } = watchFetches(folder);
  const basePath = new URL(folder, location.href).href;
  const { createInstance } = (await import(/* @vite-ignore */ `${basePath}pagefind.js${suffix}`)) as Pagefind;
  // In a worker, the engine would be loaded twice. Its answers take a few milliseconds.
  const instance = createInstance({ basePath, noWorker: true, metaCacheTag: '0', ranking });
  const search = async (words: string): Promise<Match[]> => {
    const { results } = await instance.search(words, {});
    if (failed.length > 0) throw new Error(`Parts of the search index are missing: ${failed.join(', ')}.`);
    return results.map(({ id, score, words: places }) => ({ paper: Number.parseInt(id, 36), score, places }));
  };
  await search('ǃ');
  return {
    find: (keys) => search(keys.join(' ')),
    findPhrase: (keys) => search(`"${keys.join(' ')}"`),
  };
}
