import type { ListPage } from './list-types.ts';

/** Parameters of a page of a year in a route of two parts: `{ year: '2025', page: '2' }`. The first page has no number. */
export function listParams({ year = '', page }: Pick<ListPage, 'year' | 'page'>) {
  return { year: year.toLowerCase(), page: page === 1 ? undefined : String(page) };
}

/** The same in one part of a route: `2025/2`, `2025`, or `undefined` for a list's first page. */
export function listRest(list: Pick<ListPage, 'year' | 'page'>): string | undefined {
  const { year, page } = listParams(list);
  if (year === '') return undefined;
  return page === undefined ? year : `${year}/${page}`;
}
