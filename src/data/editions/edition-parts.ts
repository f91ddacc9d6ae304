import type { EditionGroup, EditionPage, EditionPart } from './edition-types.ts';
import { shownInPart } from '#lib/editions/select-papers.ts';
import { getEditionPages } from './editions.ts';
import { href } from '../../site/site.ts';
import { cutPages } from '../lists/slice-list.ts';
import { pagePath } from '../../site/paths.ts';

/** Pages of a hundred rows. A group that continues on the next page is on both. */
function cutGroups(groups: EditionGroup[]): EditionGroup[][] {
  const rows = groups.flatMap((group) => group.rows.map((row) => ({ row, group })));
  return cutPages(rows).map((part) =>
    [...Map.groupBy(part, ({ group }) => group)].map(([group, inGroup]) => ({
      ...group,
      rows: inGroup.map(({ row }) => row),
      goesOn: inGroup[0]?.row !== group.rows[0],
    })),
  );
}

/** Shows the first papers of each group in full, and the others by their titles. */
export function selectRows(groups: readonly EditionGroup[], total: number): EditionGroup[] {
  return groups.map((group) => {
    const shown = shownInPart({ isLead: group.isLead, hasTopic: group.topic !== undefined }, total);
    return { ...group, rows: group.rows.slice(0, shown), more: group.rows.slice(shown) };
  });
}

function toParts(edition: EditionPage): EditionPart[] {
  const parts = cutGroups(edition.groups);
  const link = (page: number) =>
    page >= 1 && page <= parts.length ? href(pagePath(edition.path, page)) : undefined;
  return parts.map((groups, index) => ({
    edition,
    path: pagePath(edition.path, index + 1),
    page: index + 1,
    pages: parts.length,
    groups: selectRows(groups, edition.counts.papers),
    previous: link(index),
    next: link(index + 2),
  }));
}

/** Every page of every edition. */
export async function getEditionParts(): Promise<EditionPart[]> {
  return (await getEditionPages()).flatMap(toParts);
}
