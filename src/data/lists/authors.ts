import { formatName, parseName } from '#lib/names/parse-name.ts';
import { nameSlug } from '#lib/identifiers/name-slug.ts';
import { resolvePeople, toNamedPaper, type NamedPaper } from '#lib/names/resolve-people.ts';
import { folders } from '#src/files/folders.ts';
import { readPeople } from '#src/files/read-content.ts';
import { invertName } from '#lib/names/invert-name.ts';
import type { Name } from '#lib/schema/values.ts';
import { getPapers, type PaperEntry } from '../corpus.ts';
import { toGroupPages } from './groups.ts';
import { minCount } from './min-count.ts';
import type { GroupLink, GroupPage } from './list-types.ts';
import { once } from '../../site/once.ts';
import { paths } from '../../site/paths.ts';
import { href } from '../../site/site.ts';

/** Small collections may have this many pages of authors, even if they have fewer papers. */
const minPages = 500;

interface Spelling {
  name: Name;
  count: number;
}

interface Author {
  slug: string;
  /** Spellings, the most frequent first. */
  spellings: Spelling[];
  papers: PaperEntry[];
}

/** The one that the editor has chosen comes first. */
function bySpelling(spellings: Map<string, Spelling>, chosen: string | undefined): Spelling[] {
  const isChosen = (text: string): number => Number(text === chosen);
  const sorted = [...spellings]
    .sort(([a, one], [b, other]) => isChosen(b) - isChosen(a) || other.count - one.count || (a < b ? -1 : 1))
    .map(([, spelling]) => spelling);
  if (chosen === undefined || spellings.has(chosen)) return sorted;
  return [{ name: parseName(chosen), count: 0 }, ...sorted];
}

/** Who is who, as far as the editor has said it; others are told apart by their names alone. */
const getPeople = once(async () => {
  const { lines, placeOf } = readPeople(folders.content);
  return resolvePeople(lines, (await getPapers()).map(factsOf), placeOf);
});

function factsOf({ id, data }: PaperEntry): NamedPaper {
  return toNamedPaper({ id, ...data });
}

/** Every person with the papers. People who share a name share an entry, unless the editor parts them. */
const collectNames = once(async () => {
  const people = await getPeople();
  const found = new Map<
    string,
    { shown?: string | undefined; spellings: Map<string, Spelling>; papers: Set<PaperEntry> }
  >();
  for (const paper of await getPapers()) {
    const facts = factsOf(paper);
    for (const name of paper.data.authors ?? []) {
      const text = formatName(name);
      const { slug, name: shown } = people.personOf(text, facts);
      const author = found.get(slug) ?? {
        shown,
        spellings: new Map<string, Spelling>(),
        papers: new Set<PaperEntry>(),
      };
      author.spellings.set(text, { name, count: (author.spellings.get(text)?.count ?? 0) + 1 });
      author.papers.add(paper);
      found.set(slug, author);
    }
  }
  return found;
});

/**
 * The number of papers from which an author has a page: at least two, since a single paper has its own page.
 * The number rises until there are at most half as many pages of authors as papers.
 */
export const getMinPapers = once(async () => {
  const counts = [...(await collectNames()).values()].map(({ papers }) => papers.size);
  const maxAuthors = Math.max(minPages, Math.floor((await getPapers()).length / 2));
  return minCount(counts, maxAuthors);
});

/** Authors with a page, most papers first. */
const getAuthors = once(async (): Promise<Author[]> => {
  const minPapers = await getMinPapers();
  return [...(await collectNames())]
    .filter(([, { papers }]) => papers.size >= minPapers)
    .map(([slug, { shown, spellings, papers }]) => ({
      slug,
      spellings: bySpelling(spellings, shown),
      papers: [...papers],
    }))
    .sort((a, b) => b.papers.length - a.papers.length || (a.slug < b.slug ? -1 : 1));
});

function pathOf(slug: string): string {
  return paths.author(slug);
}

/** Slugs of the authors that have a page. */
const getAuthorSlugs = once(async () => new Set((await getAuthors()).map(({ slug }) => slug)));

/** The address of the page of an author whom a paper names so, if there is one. */
export async function getAuthorHref(name: string, paper: PaperEntry): Promise<string | undefined> {
  const { slug } = (await getPeople()).personOf(name, factsOf(paper));
  return (await getAuthorSlugs()).has(slug) ? href(pathOf(slug)) : undefined;
}

export const getAuthorPages = once(async (): Promise<GroupPage[]> => {
  const pages = await Promise.all(
    (await getAuthors()).map(({ slug, spellings, papers }) => {
      const [name = slug, ...otherNames] = spellings.map((spelling) => formatName(spelling.name));
      return toGroupPages({ slug, path: pathOf(slug), name, otherNames, papers });
    }),
  );
  return pages.flat();
});

/** Addresses that names of papers would have, had they not been joined to a person who has a page. */
export async function getAuthorAliases(): Promise<{ slug: string; to: string }[]> {
  const [slugs, { joined }] = [await getAuthorSlugs(), await getPeople()];
  const names = (await getPapers()).flatMap(({ data }) => (data.authors ?? []).map(formatName));
  const own = new Set(names.map((name) => nameSlug(name)));
  return [...joined]
    .filter(([from, to]) => own.has(from) && slugs.has(to) && !slugs.has(from))
    .map(([slug, to]) => ({ slug, to: href(pathOf(to)) }));
}

/** Authors with a page, most papers first. */
export async function getAuthorLinks(): Promise<GroupLink[]> {
  return (await getAuthors()).map(({ slug, spellings: [first], papers }) => ({
    name: first ? formatName(first.name) : slug,
    inverted: first ? invertName(first.name) : { head: slug, rest: '' },
    href: href(pathOf(slug)),
    count: papers.length,
  }));
}
