import type { Answer, Hit, Pagefind, SearchIndex, SearchOptions } from './search-index.ts';
import { findNearPapers } from './search-near.ts';
import {
  countFilters,
  filterNames,
  noFilters,
  type FilterName,
  type Filters,
  type SearchState,
} from './search-state.ts';
import { correctQuery, findUnknownWords, isQuoted, splitQuery } from './search-words.ts';

/** Papers for each value of each filter. The values are names from data: `constructor` may be one. */
export type FilterCounts = Record<FilterName, ReadonlyMap<string, number>>;

export interface Found {
  /** Papers that have every word and pass the filters. */
  papers: Hit[];
  /** Papers with every word that the filters hide. */
  hidden: number;
  /** For each value of a filter, the papers it would show under the other filters. */
  counts: FilterCounts;
  /** Papers that have some of the words, if few have all of them. */
  near: Hit[];
  /** The query in use, if no paper has some words of the given one: `reward hacking` for `reward hakcing`. */
  corrected?: { query: string; unknown: string[] };
}

const noCounts: FilterCounts = { topic: new Map(), year: new Map(), org: new Map(), code: new Map() };

/** Without words, all papers that pass the filters. */
export async function findPapers(index: SearchIndex, state: SearchState): Promise<Found> {
  const { query, filters } = state;
  const found = await findAll(index, state);
  if (query === '') return { ...found, near: [] };
  const unknown = await findUnknownWords(index.pagefind, query, found.papers);
  const corrected = unknown.length > 0 ? correctQuery(query, unknown, await index.loadWords()) : undefined;
  if (corrected !== undefined && corrected !== query) {
    return {
      ...(await findPapers(index, { ...state, query: corrected })),
      corrected: { query: corrected, unknown },
    };
  }
  const full = unknown.length > 0 ? { papers: [], hidden: 0, counts: noCounts } : found;
  const all = isQuoted(query) ? [] : splitQuery(query);
  const words = all.filter((word) => !unknown.includes(word));
  const near = { words, asked: all.length, options: toOptions(filters), found: full.papers };
  return { ...full, near: await findNearPapers(index.pagefind, near) };
}

/** Papers that have every word, as Pagefind takes it. */
async function findAll({ pagefind }: SearchIndex, state: SearchState): Promise<Omit<Found, 'near'>> {
  // The index has no signs: `R^3` is the word `r3`. Pagefind itself takes only punctuation out of a query.
  const words = state.query === '' ? null : state.query.replace(/\p{S}/gu, '');
  const sort = toSort(state);
  const answer = await pagefind.search(words, { ...toOptions(state.filters), ...(sort && { sort }) });
  const unfiltered =
    countFilters(state.filters) === 0 ? answer : await pagefind.search(words, { filters: {} });
  return {
    papers: answer.results,
    hidden: unfiltered.results.length - answer.results.length,
    counts: await countValues(pagefind, words, state.filters, answer),
  };
}

function toOptions(filters: Filters): SearchOptions {
  const used = filterNames.filter((name) => filters[name].length > 0);
  return { filters: Object.fromEntries(used.map((name) => [name, { any: filters[name] }])) };
}

/** Papers without words to match are the newest first. */
function toSort({ query, order }: SearchState): SearchOptions['sort'] {
  if (order !== 'relevance') return { [order]: 'desc' };
  return query === '' ? { date: 'desc' } : undefined;
}

function toMap({ filters }: Answer, name: FilterName): ReadonlyMap<string, number> {
  return new Map(Object.entries(filters[name] ?? {}));
}

/** A filter in use is left out for its own counts: its other values would add papers, not remove them. */
async function countValues(
  pagefind: Pagefind,
  words: string | null,
  filters: Filters,
  answer: Answer,
): Promise<FilterCounts> {
  const count = async (name: FilterName) => {
    if (filters[name].length === 0) return toMap(answer, name);
    const others = await pagefind.search(words, toOptions({ ...filters, [name]: noFilters[name] }));
    return toMap(others, name);
  };
  const [topic, year, org, code] = [
    await count('topic'),
    await count('year'),
    await count('org'),
    await count('code'),
  ];
  return { topic, year, org, code };
}
