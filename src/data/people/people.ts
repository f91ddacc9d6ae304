import { minPapersOfPage, publishedAuthors } from '#lib/names/author-pages.ts';
import { formatName, parseName } from '#lib/names/parse-name.ts';
import { resolvePeople, toNamedPaper, type NamedPaper, type Person } from '#lib/names/resolve-people.ts';
import { nameSlug } from '#lib/identifiers/name-slug.ts';
import type { Name } from '#lib/schema/values.ts';
import { folders } from '#src/files/folders.ts';
import { readPeople } from '#src/files/read-content.ts';
import { readStateFile } from '#src/files/state-file.ts';
import { getPapers, type PaperEntry } from '../corpus.ts';
import { keepAnswer } from '../../site/live-entries.ts';
import { once } from '../../site/once.ts';
import { paths } from '../../site/paths.ts';
import { authorSearchHref } from '../../site/search-link.ts';
import { href } from '../../site/site.ts';

interface Spelling {
  /** `Guido van Rossum` */
  text: string;
  name: Name;
  /** Papers with this spelling. */
  count: number;
}

/** Somebody whom papers name. People who share a name are one, unless the editor parts them. */
export interface Author extends Person {
  /** The spelling that pages show: the editor's choice, or else the most frequent one. */
  shown: Spelling;
  /** The other spellings, the most frequent first. */
  others: Spelling[];
  /** Newest first. */
  papers: PaperEntry[];
  /** The ORCID iD that a service gives; absent if there are two. */
  foundOrcid?: FoundOrcid;
  hasPage: boolean;
  /** The page, or else the search for the name. */
  href: string;
}

interface FoundOrcid {
  orcid: string;
  /** The service: `openalex`. */
  source: string;
  /** Papers with it. */
  count: number;
}

interface Collected extends Person {
  spellings: Map<string, Spelling>;
  papers: Set<PaperEntry>;
  found: Map<string, FoundOrcid>;
}

function factsOf({ id, data }: PaperEntry): NamedPaper {
  return toNamedPaper({ id, ...data });
}

function countOrcid(found: Map<string, FoundOrcid>, orcid: string, { data }: PaperEntry): void {
  const source = data.records[data.provenance['orcids'] ?? -1]?.source ?? '';
  found.set(orcid, { source, ...found.get(orcid), orcid, count: (found.get(orcid)?.count ?? 0) + 1 });
}

const people = readPeople(folders.content);
const published = publishedAuthors(readStateFile(folders.content, 'published')?.lines ?? []);

/** All that the answers below follow from. */
const getSources = once(async () => [
  await getPapers(),
  JSON.stringify(people.lines),
  JSON.stringify([...published]),
]);

/** An answer that is computed once, and that the dev server keeps, see {@link keepAnswer}. */
function keepOnce<T>(key: string, compute: () => Promise<T>): () => Promise<T> {
  return once(async () => keepAnswer(`people-${key}`, await getSources(), compute));
}

/** All papers, each with what tells its people apart. */
const getFacts = once(async () => (await getPapers()).map((paper) => ({ paper, facts: factsOf(paper) })));

/** Who is who, as far as the editor has said it; others are told apart by their names alone. */
const getPeople = keepOnce('resolved', async () => {
  const papers = (await getFacts()).map(({ facts }) => facts);
  return resolvePeople(people.lines, papers, people.placeOf);
});

/** All people by the ends of their addresses, and for each paper those of its authors in their order. */
const collect = keepOnce('collected', async () => {
  const { personOf } = await getPeople();
  const bySlug = new Map<string, Collected>();
  const slugsOf = new Map<string, string[]>();
  for (const { paper, facts } of await getFacts()) {
    const slugs = (paper.data.authors ?? []).map((name, index) => {
      const text = facts.authors[index] ?? '';
      const person = personOf(text, facts);
      const known: Collected = bySlug.get(person.slug) ?? {
        ...person,
        spellings: new Map(),
        papers: new Set(),
        found: new Map(),
      };
      const orcid = facts.orcids?.[index];
      if (orcid !== undefined) countOrcid(known.found, orcid, paper);
      const spelling = known.spellings.get(text) ?? { text, name, count: 0 };
      spelling.count += 1;
      known.spellings.set(text, spelling);
      known.papers.add(paper);
      bySlug.set(person.slug, known);
      return person.slug;
    });
    slugsOf.set(paper.id, slugs);
  }
  return { bySlug, slugsOf };
});

/** The number of papers from which an author has a page. Those that were published before stay. */
const getMinPapers = keepOnce('min-papers', async () => {
  const counts = [...(await collect()).bySlug.values()].map(({ papers }) => papers.size);
  return minPapersOfPage(counts, (await getPapers()).length);
});

function sortSpellings({ spellings, name: chosen }: Collected): Spelling[] {
  const isChosen = (text: string): number => Number(text === chosen);
  const sorted = [...spellings.values()].sort(
    (a, b) => isChosen(b.text) - isChosen(a.text) || b.count - a.count || (a.text < b.text ? -1 : 1),
  );
  if (chosen === undefined || spellings.has(chosen)) return sorted;
  return [{ text: chosen, name: parseName(chosen), count: 0 }, ...sorted];
}

function toAuthor(collected: Collected, minPapers: number): Author {
  const { spellings: _, papers, found, ...person } = collected;
  const [foundOrcid, second] = found.values();
  const [shown = { text: person.slug, name: parseName(person.slug), count: 0 }, ...others] =
    sortSpellings(collected);
  // Whom the editor writes of has a page, with the iD and the address that the editor gives.
  const hasPage = papers.size >= minPapers || published.has(person.slug) || person.name !== undefined;
  const target = hasPage ? href(paths.author(person.slug)) : authorSearchHref(shown.text);
  return {
    ...person,
    shown,
    others,
    papers: [...papers],
    ...(foundOrcid && !second ? { foundOrcid } : {}),
    hasPage,
    href: target,
  };
}

/** All authors by the ends of their addresses, most papers first. */
const getBySlug = keepOnce('by-slug', async () => {
  const minPapers = await getMinPapers();
  const authors = [...(await collect()).bySlug.values()]
    .map((collected) => toAuthor(collected, minPapers))
    .sort((a, b) => b.papers.length - a.papers.length || (a.slug < b.slug ? -1 : 1));
  return new Map(authors.map((author) => [author.slug, author]));
});

/** Everybody whom papers name, most papers first. */
export async function getAuthors(): Promise<Author[]> {
  return [...(await getBySlug()).values()];
}

const getByPaper = keepOnce('by-paper', async () => {
  const [{ slugsOf }, bySlug] = [await collect(), await getBySlug()];
  return new Map(
    [...slugsOf].map(([id, slugs]) => [id, slugs.flatMap((slug) => bySlug.get(slug) ?? [])] as const),
  );
});

/** The authors of a paper in their order, each as somebody. */
export async function getAuthorsOf({ id }: PaperEntry): Promise<readonly Author[]> {
  return (await getByPaper()).get(id) ?? [];
}

/** Addresses that names of papers would have, had they not been joined to a person. */
export async function getAuthorAliases(): Promise<{ slug: string; to: string }[]> {
  const [bySlug, { joined }] = [await getBySlug(), await getPeople()];
  if (joined.size === 0) return [];
  const names = (await getPapers()).flatMap(({ data }) => (data.authors ?? []).map(formatName));
  const own = new Set(names.map((name) => nameSlug(name)));
  return [...joined].flatMap(([slug, target]) => {
    const to = bySlug.get(target);
    return own.has(slug) && to !== undefined && !bySlug.has(slug) ? [{ slug, to: to.href }] : [];
  });
}
