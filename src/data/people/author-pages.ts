import { formatPersonFacts } from './person-facts.ts';
import { invertName } from '#lib/names/invert-name.ts';
import { feedLinks } from '../../site/feed-links.ts';
import { once } from '../../site/once.ts';
import { paths } from '../../site/paths.ts';
import { toGroupPages } from '../lists/groups.ts';
import type { GroupLink } from '../lists/list-types.ts';
import { peopleUrl } from '../corrections/hand-written-links.ts';
import { citationLinks } from '../papers/citations.ts';
import { getCoauthors } from './coauthors.ts';
import type { AuthorPage } from './people-types.ts';
import { getAuthors, type Author } from './people.ts';
import { getTopicYears } from './topic-years.ts';

/** Of fewer papers a feed brings no news. */
const minPapers = 3;
/** Of fewer papers a chart shows nothing that the list does not. */
const minCharted = 8;

/** Authors whose papers make a feed. */
export const getAuthorsWithFeed = once(async (): Promise<Author[]> =>
  (await getAuthors()).filter(({ hasPage, papers }) => hasPage && papers.length >= minPapers),
);

async function toPages(author: Author): Promise<AuthorPage[]> {
  const { slug, shown, others, papers } = author;
  const hasMany = papers.length >= minPapers;
  const pages = await toGroupPages({
    slug,
    path: paths.author(slug),
    name: shown.text,
    otherNames: others.map(({ text }) => text),
    papers,
    feeds: hasMany ? feedLinks('authorFeed', { author: slug }) : [],
  });
  const first = {
    facts: formatPersonFacts(author),
    correction: peopleUrl(shown.text),
    coauthors: await getCoauthors(author),
    topicYears: papers.length >= minCharted ? await getTopicYears(papers) : [],
    files: citationLinks('authorCitations', { author: slug }, slug),
  };
  const later = { ...first, coauthors: { shown: [], more: 0 }, topicYears: [], files: [] };
  return pages.map((page) => ({ ...page, ...(page.list.year === undefined ? first : later) }));
}

/** Pages of all authors that have one, and of the years of long ones. */
export const getAuthorPages = once(async (): Promise<AuthorPage[]> => {
  const authors = (await getAuthors()).filter(({ hasPage }) => hasPage);
  return (await Promise.all(authors.map(toPages))).flat();
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
