import { formatName } from '#lib/clean/parse-name.ts';
import { nameSlug } from '#lib/merge/name-slug.ts';
import { getPapers, type PaperEntry } from './corpus.ts';
import { countTopics } from './count-topics.ts';
import { toListPages } from './list-pages.ts';
import { once } from './once.ts';
import { href } from './site.ts';
import type { GroupLink, GroupPage } from './types.ts';

/** An author of one paper is found on that paper's page; a page of one line more would say nothing. */
const fewestPapers = 2;

interface Author {
  slug: string;
  /** Spellings, the most frequent first. */
  names: string[];
  papers: PaperEntry[];
}

function bySpelling(counts: Map<string, number>): string[] {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
}

/** Authors of several papers, most papers first. People who share a name share an entry: names are all there is to tell them by. */
const getAuthors = once(async (): Promise<Author[]> => {
  const found = new Map<string, { names: Map<string, number>; papers: Set<PaperEntry> }>();
  for (const paper of await getPapers())
    for (const name of (paper.data.authors ?? []).map(formatName)) {
      const author = found.get(nameSlug(name)) ?? { names: new Map<string, number>(), papers: new Set<PaperEntry>() };
      author.names.set(name, (author.names.get(name) ?? 0) + 1);
      author.papers.add(paper);
      found.set(nameSlug(name), author);
    }
  return [...found]
    .filter(([, { papers }]) => papers.size >= fewestPapers)
    .map(([slug, { names, papers }]) => ({ slug, names: bySpelling(names), papers: [...papers] }))
    .sort((a, b) => b.papers.length - a.papers.length || (a.slug < b.slug ? -1 : 1));
});

function pathOf(slug: string): string {
  return `/authors/${slug}/`;
}

/** Slugs of the authors that have a page. */
export const getAuthorSlugs = once(async () => new Set((await getAuthors()).map(({ slug }) => slug)));

/** The address of an author's page, if there is one. */
export async function authorHref(name: string): Promise<string | undefined> {
  const slug = nameSlug(name);
  return (await getAuthorSlugs()).has(slug) ? href(pathOf(slug)) : undefined;
}

export const getAuthorPages = once(async (): Promise<GroupPage[]> => {
  const authors = await getAuthors();
  const pages = await Promise.all(
    authors.map(async ({ slug, names: [name = slug, ...otherNames], papers }) => {
      const topics = await countTopics(papers);
      const lists = await toListPages(pathOf(slug), papers);
      return lists.map((list) => ({ slug, name, otherNames, total: papers.length, topics, list }));
    }),
  );
  return pages.flat();
});

/** Authors of several papers, most papers first. */
export async function getAuthorLinks(): Promise<GroupLink[]> {
  return (await getAuthors()).map(({ slug, names, papers }) => ({ name: names[0] ?? slug, href: href(pathOf(slug)), count: papers.length }));
}
