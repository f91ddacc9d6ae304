import { filterNames, type FilterName } from './search-state.ts';

/** The parts of Pagefind's interface that are in use; its own types are not in the package. */
export interface Pagefind {
  options(options: { baseUrl: string; basePath: string; ranking: Ranking }): Promise<void>;
  preload(words: string | null, options: SearchOptions): Promise<void>;
  search(words: string | null, options: SearchOptions): Promise<Answer>;
  destroy(): Promise<void>;
}

export interface SearchOptions {
  filters: Partial<Record<FilterName, { any: string[] }>>;
  sort?: Record<string, 'asc' | 'desc'>;
}

export interface Answer {
  results: Hit[];
  /** Papers among the results for each value of each filter. */
  filters: Partial<Record<string, Record<string, number>>>;
}

export interface Hit {
  id: string;
  score: number;
  /** Positions of the matching words among the words of the paper's text. */
  words: number[];
  data(): Promise<IndexedPaper>;
}

export interface IndexedPaper {
  url: string;
  /** Title, authors and abstract, parted by single spaces. */
  content: string;
  meta: Partial<Record<string, string>>;
  filters: Partial<Record<string, string[]>>;
  /** Elements with an id, with the position of the word that follows. */
  anchors: { id: string; location: number }[];
}

interface Ranking {
  metaWeights: Record<string, number>;
}

/**
 * With 8 for the title (Pagefind's own value is 5), every paper with a word in its title stands before those
 * that have it in the abstract only. The other settings keep their defaults: docs/internals/search.md has the figures.
 */
const ranking: Ranking = { metaWeights: { title: 8 } };

/** What a search needs: Pagefind, and the words to correct misspelt ones with. */
export interface SearchIndex {
  pagefind: Pagefind;
  loadWords(): Promise<string[]>;
}

/** Where the site, the parts of the index and the words are, as paths with the base. */
export interface IndexAddresses {
  home: string;
  index: string;
  words: string;
}

/**
 * Loads the index.
 *
 * @param attempt 0 for the first one. A browser keeps a module that it could not load as missing, so each needs an
 *   address of its own.
 * @throws If a part of it cannot be loaded.
 */
export async function openIndex(addresses: IndexAddresses, attempt: number): Promise<SearchIndex> {
  const { home, index } = addresses;
  const address = new URL(`${index}pagefind.js${attempt > 0 ? `?${attempt}` : ''}`, location.href).href;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  try {
    await pagefind.options({ baseUrl: home, basePath: index, ranking });
    // Counts come with the answers only for filters that are loaded, and `filters()` would load the records too.
    await pagefind.preload(null, {
      filters: Object.fromEntries(filterNames.map((name) => [name, { any: [] }])),
    });
  } catch (error) {
    // A second attempt would otherwise meet the failed first one.
    await pagefind.destroy();
    throw error;
  }
  let words: Promise<string[]> | undefined;
  return { pagefind, loadWords: () => (words ??= fetchWords(addresses.words)) };
}

/** Without the words, the search still says that it found nothing. */
async function fetchWords(address: string): Promise<string[]> {
  const response = await fetch(address);
  return response.ok ? (await response.text()).split('\n') : [];
}
