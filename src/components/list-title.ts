import type { ListPage } from '../data/lists/list-types.ts';

/** Name of one page of a list: `Search agents`, `Search agents, 2025`, `Search agents, 2025, page 2`. */
export function listTitle(name: string, { year, page }: Pick<ListPage, 'year' | 'page'>): string {
  return [name, year, page > 1 ? `page ${page}` : ''].filter(Boolean).join(', ');
}
