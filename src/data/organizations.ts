import { getPapers, type PaperEntry } from './corpus.ts';
import { countTopics } from './count-topics.ts';
import { toListPages } from './list-pages.ts';
import { once } from './once.ts';
import { href } from './site.ts';
import type { GroupLink, GroupPage } from './types.ts';

/** Papers by organisation; the feed's own handle tells organisations apart, whatever its case. */
const getOrganizations = once(async () => {
  const found = new Map<string, { slug: string; name: string; papers: PaperEntry[] }>();
  for (const paper of await getPapers()) {
    const { organization } = paper.data;
    if (!organization) continue;
    const key = organization.slug.toLowerCase();
    const known = found.get(key);
    if (known) known.papers.push(paper);
    else found.set(key, { ...organization, papers: [paper] });
  }
  return [...found.values()].sort((a, b) => b.papers.length - a.papers.length || (a.slug < b.slug ? -1 : 1));
});

/** A handle comes from outside; only what is safe in a path is kept of it. */
function pathOf(slug: string): string {
  return `/orgs/${slug.replace(/[^A-Za-z0-9._-]+/g, '-')}/`;
}

export function organizationHref(slug: string): string {
  return href(pathOf(slug));
}

export const getOrganizationPages = once(async (): Promise<GroupPage[]> => {
  const pages = await Promise.all(
    (await getOrganizations()).map(async ({ slug, name, papers }) => {
      const topics = await countTopics(papers);
      const lists = await toListPages(pathOf(slug), papers);
      return lists.map((list) => ({ slug, name, otherNames: [], total: papers.length, topics, list }));
    }),
  );
  return pages.flat();
});

/** Organisations, most papers first. */
export async function getOrganizationLinks(): Promise<GroupLink[]> {
  return (await getOrganizations()).map(({ slug, name, papers }) => ({ name, href: organizationHref(slug), count: papers.length }));
}
