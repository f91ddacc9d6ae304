import { organizationSlug } from '#lib/identifiers/organization-slug.ts';
import type { Paper } from '#lib/schema/paper.ts';
import { getPapers, type PaperEntry } from '../corpus.ts';
import { once } from '../../site/once.ts';
import { paths } from '../../site/paths.ts';
import { href } from '../../site/site.ts';
import type { PageLink } from '../types.ts';

export interface Organization {
  slug: string;
  path: string;
  /** Display names, the name in the newest paper first. */
  names: string[];
  papers: PaperEntry[];
}

/** The key of an organisation: the feed's handle, ignoring case. */
function keyOf(organization: NonNullable<Paper['organization']>): string {
  return organizationSlug(organization.slug).toLowerCase();
}

const collect = once(async (): Promise<Map<string, Organization>> => {
  const found = new Map<string, Organization>();
  for (const paper of await getPapers()) {
    const { organization } = paper.data;
    if (!organization) continue;
    const slug = organizationSlug(organization.slug);
    const known = found.get(keyOf(organization)) ?? {
      slug,
      path: paths.organization(slug),
      names: [],
      papers: [],
    };
    known.papers.push(paper);
    if (!known.names.includes(organization.name)) known.names.push(organization.name);
    found.set(keyOf(organization), known);
  }
  return found;
});

/** Organisations with their papers, most papers first. */
export const getOrganizations = once(async () =>
  [...(await collect()).values()].sort(
    (a, b) => b.papers.length - a.papers.length || (a.path < b.path ? -1 : 1),
  ),
);

/** Of fewer papers a feed brings no news. */
const minPapersOfFeed = 3;

/** Organisations whose papers make a feed. */
export async function getOrganizationsWithFeed(): Promise<Organization[]> {
  return (await getOrganizations()).filter(({ papers }) => papers.length >= minPapersOfFeed);
}

/** The organisation of a paper with the address of its page. */
export async function organizationLink({
  organization,
}: Pick<Paper, 'organization'>): Promise<PageLink | undefined> {
  const found = organization && (await collect()).get(keyOf(organization));
  return found && { title: found.names[0] ?? found.slug, href: href(found.path) };
}
