import { maxListLength } from '../data/lists/slice-list.ts';
import type { ListPage } from '../data/lists/list-types.ts';
import { countOf, formatCount } from './count-of.ts';

/** Which papers of a year a page of a list shows: `14 papers`, `the newest 100 of 129`, `101–129 of 129`. */
export function listExtent(
  list: Pick<ListPage, 'year' | 'page' | 'pages' | 'yearLinks'>,
  year: string,
  shown: number,
): string {
  const total = list.yearLinks.find((link) => link.year === year)?.count ?? shown;
  if (shown >= total) return countOf(shown, 'paper');
  if (list.year === undefined) return `the newest ${shown} of ${formatCount(total)}`;
  const first = (list.page - 1) * maxListLength + 1;
  return `${formatCount(first)}–${formatCount(first + shown - 1)} of ${formatCount(total)}`;
}
