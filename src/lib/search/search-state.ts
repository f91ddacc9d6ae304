import { filterNames, noFilters, type FilterName, type Filters } from '#lib/search/filters.ts';

export const orders = ['relevance', 'date', 'comments'] as const;
export type Order = (typeof orders)[number];

/** One search, as the address of the page says it. */
export interface SearchState {
  query: string;
  order: Order;
  filters: Filters;
}

/** `q=reward+hacking&topic=reward-modelling&year=2025&sort=date` */
export function parseState(params: URLSearchParams): SearchState {
  const values = (name: FilterName) => [...new Set(params.getAll(name))].filter((value) => value !== '');
  return {
    query: params.get('q')?.trim() ?? '',
    order: orders.find((order) => order === params.get('sort')) ?? 'relevance',
    filters: { topic: values('topic'), year: values('year'), org: values('org'), code: values('code') },
  };
}

/** The query string of a search with its `?`; empty for the page as it opens. */
export function formatState({ query, order, filters }: SearchState): string {
  const params = new URLSearchParams();
  if (query !== '') params.set('q', query);
  for (const name of filterNames) for (const value of filters[name]) params.append(name, value);
  if (order !== 'relevance') params.set('sort', order);
  return params.size === 0 ? '' : `?${params.toString()}`;
}

/** The query string of a search for words alone. */
export function formatQuery(query: string): string {
  return formatState({ query, order: 'relevance', filters: noFilters });
}

/** Number of filter values in use. */
export function countFilters(filters: Filters): number {
  return filterNames.reduce((sum, name) => sum + filters[name].length, 0);
}

export function withoutFilters(state: SearchState): SearchState {
  return { ...state, filters: noFilters };
}

/** True if nothing is asked for: no words, no filter and no order. */
export function isBlank(state: SearchState): boolean {
  return formatState(state) === '';
}
