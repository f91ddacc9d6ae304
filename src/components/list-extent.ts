import { counts, lists } from '#words';
import { maxListLength } from '../site/list-length.ts';
import type { ListPage } from '../data/lists/list-types.ts';

/** Which papers of a year a page of a list shows: `14 papers`, `the newest 100 of 129`, `101–129 of 129`. */
export function listExtent(
  list: Pick<ListPage, 'year' | 'page' | 'pages' | 'yearLinks'>,
  year: string,
  shown: number,
): string {
  const total = list.yearLinks.find((link) => link.year === year)?.count ?? shown;
  if (shown >= total) return counts.papers({ count: shown });
  if (list.year === undefined) return lists.newest({ shown, total });
  const first = (list.page - 1) * maxListLength + 1;
  return lists.between({ first, last: first + shown - 1, total });
}
