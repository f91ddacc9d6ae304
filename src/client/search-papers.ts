import type { Answer, Hit, Pagefind, SearchOptions } from './search-index.ts';
import { findNearPapers } from './search-near.ts';
import { filterNames, noFilters, type FilterName, type Filters, type SearchState } from './search-state.ts';

export type FilterCounts = Record<FilterName, Partial<Record<string, number>>>;

export interface Found {
  /** Papers that have every word and pass the filters. */
  papers: Hit[];
  /** Papers with every word that the filters hide. */
  hidden: number;
  /** For each value of a filter, the papers it would show under the other filters. */
  counts: FilterCounts;
  /** Papers that have some of the words, if few have all of them. */
  near: Hit[];
}

export function toOptions(filters: Filters): SearchOptions {
  const used = filterNames.filter((name) => filters[name].length > 0);
  return { filters: Object.fromEntries(used.map((name) => [name, { any: filters[name] }])) };
}

function toSort({ query, order }: SearchState): SearchOptions['sort'] {
  if (order !== 'relevance') return { [order]: 'desc' };
  return query === '' ? { date: 'desc' } : undefined;
}

/** Without words, all papers that pass the filters. `total` is the number of papers in the index. */
export async function findPapers(index: Pagefind, state: SearchState, total: number): Promise<Found> {
  const { query, filters } = state;
  const words = query === '' ? null : query;
  const sort = toSort(state);
  const answer = await index.search(words, { ...toOptions(filters), ...(sort && { sort }) });
  return {
    papers: answer.results,
    hidden: (words === null ? total : answer.unfilteredResultCount) - answer.results.length,
    counts: await countValues(index, words, filters, answer),
    near: await findNearPapers(index, query, toOptions(filters), answer.results),
  };
}

/** A filter in use is left out for its own counts: its other values would add papers, not remove them. */
async function countValues(index: Pagefind, words: string | null, filters: Filters, answer: Answer) {
  const count = async (name: FilterName) => {
    if (filters[name].length === 0) return answer.filters[name] ?? {};
    const others = await index.search(words, toOptions({ ...filters, [name]: noFilters[name] }));
    return others.filters[name] ?? {};
  };
  const counts = await Promise.all(filterNames.map(async (name) => [name, await count(name)] as const));
  return Object.fromEntries(counts) as FilterCounts;
}
