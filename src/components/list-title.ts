import { lists } from '#words';
import type { ListPage } from '../data/lists/list-types.ts';
import { yearName } from '../site/period-names.ts';

/** Name of one page of a list: `Search agents`, `Search agents, 2025`, `Search agents, 2025, page 2`. */
export function listTitle(name: string, { year, page }: Pick<ListPage, 'year' | 'page'>): string {
  const title = year === undefined ? name : lists.titleOfYear({ title: name, year: yearName(year) });
  return page > 1 ? lists.titleOfPage({ title, page }) : title;
}
