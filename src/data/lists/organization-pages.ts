import { toGroupPages } from './groups.ts';
import type { GroupLink, GroupPage } from './list-types.ts';
import { once } from '../../site/once.ts';
import { getOrganizations } from './organizations.ts';
import { href } from '../../site/site.ts';

export const getOrganizationPages = once(async (): Promise<GroupPage[]> => {
  const pages = await Promise.all(
    (await getOrganizations()).map(({ names: [name = '', ...otherNames], ...organization }) =>
      toGroupPages({ ...organization, name, otherNames }),
    ),
  );
  return pages.flat();
});

/** Organisations, most papers first. */
export async function getOrganizationLinks(): Promise<GroupLink[]> {
  return (await getOrganizations()).map(({ path, names: [name = ''], papers }) => ({
    name,
    inverted: { head: name, rest: '' },
    href: href(path),
    count: papers.length,
  }));
}
