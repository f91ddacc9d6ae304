import { counts, entry } from '#words';
import { orcidUrl } from '#lib/identifiers/orcid.ts';
import { formatInverted } from '#lib/names/invert-name.ts';
import { formatName } from '#lib/names/parse-name.ts';
import type { PaperEntry } from '../corpus.ts';
import type { AuthorLink, AuthorLine } from '../types.ts';
import { paths } from '../../site/paths.ts';
import { absolute } from '../../site/site.ts';
import type { PaperPage } from '../papers/paper-types.ts';
import { getAuthorsOf } from './people.ts';
import { orcidOf } from './person-facts.ts';

/** Some authors of a paper as it prints them, in its order. */
async function authorLinks(paper: PaperEntry, max?: number): Promise<AuthorLink[]> {
  const names = (paper.data.authors ?? []).slice(0, max);
  const people = await getAuthorsOf(paper);
  return names.map((name, index) => ({ name: formatName(name), href: people[index]?.href ?? '' }));
}

/** What pages show of a paper's authors beside their names: it changes when one gets a page or an ORCID iD. */
export async function authorsKey(paper: PaperEntry): Promise<string> {
  const people = await getAuthorsOf(paper);
  return people.map((person) => `${person.href} ${orcidOf(person) ?? ''}`).join('\n');
}

/** The ORCID iDs of the authors of a paper, in their order. */
export async function orcidsOf(paper: PaperEntry): Promise<(string | undefined)[]> {
  return (await getAuthorsOf(paper)).map(orcidOf);
}

/** The authors of a paper as its own page has them. */
export async function paperAuthors(paper: PaperEntry): Promise<PaperPage['authors']> {
  const { authors = [] } = paper.data;
  const [links, people] = [await authorLinks(paper), await getAuthorsOf(paper)];
  return links.map((link, index) => {
    const person = people[index];
    const orcid = person && orcidOf(person);
    return {
      ...link,
      inverted: formatInverted(authors[index] ?? {}),
      page: person?.hasPage ? absolute(paths.author(person.slug)) : undefined,
      orcid: orcid === undefined ? undefined : orcidUrl(orcid),
    };
  });
}

/** For each author of a paper all spellings of the name, as any paper or the editor has them; the paper's own comes first. */
export async function authorSpellings(paper: PaperEntry): Promise<string[][]> {
  const people = await getAuthorsOf(paper);
  return (paper.data.authors ?? []).map((author, index) => {
    const own = formatName(author);
    const { shown, others = [], also = [] } = people[index] ?? {};
    const known = [...(shown ? [shown, ...others] : []).map(({ text }) => text), ...also];
    return [own, ...new Set(known.filter((name) => name !== own))];
  });
}

const shownAuthors = 3;

/** The authors of a paper for a line of a list. */
export async function authorLine(paper: PaperEntry): Promise<AuthorLine> {
  const { authors = [], authorCount } = paper.data;
  const first = await authorLinks(paper, shownAuthors);
  if (first.length > 0) return { first, total: authors.length };
  const unnamed = authorCount === undefined ? entry.noAuthors : counts.authors({ count: authorCount });
  return { first, total: 0, unnamed };
}
