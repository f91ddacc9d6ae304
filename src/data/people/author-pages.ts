import { invertName } from '#lib/names/invert-name.ts';
import { once } from '../../site/once.ts';
import { paths } from '../../site/paths.ts';
import { toGroupPages } from '../lists/groups.ts';
import type { GroupLink, GroupPage } from '../lists/list-types.ts';
import { getAuthors } from './people.ts';

/** Pages of all authors that have one, and of the years of long ones. */
export const getAuthorPages = once(async (): Promise<GroupPage[]> => {
  const authors = (await getAuthors()).filter(({ hasPage }) => hasPage);
  const pages = await Promise.all(
    authors.map(({ slug, shown, others, papers }) =>
      toGroupPages({
        slug,
        path: paths.author(slug),
        name: shown.text,
        otherNames: others.map(({ text }) => text),
        papers,
      }),
    ),
  );
  return pages.flat();
});

/** All authors for the index, most papers first. */
export async function getAuthorLinks(): Promise<GroupLink[]> {
  return (await getAuthors()).map(({ shown, href, papers }) => ({
    name: shown.text,
    inverted: invertName(shown.name),
    href,
    count: papers.length,
  }));
}
