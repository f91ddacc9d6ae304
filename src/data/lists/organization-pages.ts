import { toGroupPages } from './groups.ts';
import type { GroupLink, GroupPage } from './list-types.ts';
import { once } from '../../site/once.ts';
import { getOrganizations, getOrganizationsWithFeed } from './organizations.ts';
import { feedLinks } from '../../site/feed-links.ts';
import { href } from '../../site/site.ts';

export const getOrganizationPages = once(async (): Promise<GroupPage[]> => {
  const withFeed = new Set((await getOrganizationsWithFeed()).map(({ slug }) => slug));
  const pages = await Promise.all(
    (await getOrganizations()).map(({ names: [name = '', ...otherNames], ...organization }) =>
      toGroupPages({
        ...organization,
        name,
        otherNames,
        feeds: withFeed.has(organization.slug)
          ? feedLinks('organizationFeed', { org: organization.slug })
          : [],
      }),
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
