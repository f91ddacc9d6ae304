import type { SitemapEntry } from '#lib/publish/feeds/sitemap.ts';
import { getArchiveYears } from '../editions/archive.ts';
import { getAuthorPages } from '../lists/authors.ts';
import { getPapers, getPapersByMonth, type PaperEntry } from '../corpus.ts';
import { getDayPages } from '../editions/days.ts';
import { getEditionParts } from '../editions/edition-parts.ts';
import type { ListPage } from '../lists/list-types.ts';
import { getModified } from '../papers/modified.ts';
import { getMonthPages } from '../editions/months.ts';
import { getAuthorIndex, getOrganizationIndex } from '../lists/name-index.ts';
import { once } from '../../site/once.ts';
import { getOrganizationPages } from '../lists/organization-pages.ts';
import { getPaperListPages } from '../papers/papers.ts';
import { getQualityPages } from '../quality/quality.ts';
import { paths } from '../../site/paths.ts';
import { absolute } from '../../site/site.ts';
import { getTopicPages } from '../topics/topics.ts';

/** A page by its path below the base, and the papers whose changes are its own. */
interface Listed {
  path: string;
  /** Ids of papers; absent for a page that is about all papers. */
  papers?: string[];
}

/** Pages that stand for the whole collection. Redirects and the page for lost addresses are left out. */
const wholePages = [
  paths.home(),
  paths.about(),
  paths.archive(),
  paths.authors(),
  paths.changes(),
  paths.quality(),
  paths.feeds(),
  paths.organizations(),
  paths.search(),
  paths.topics(),
  paths.trending(),
  paths.rising(),
].map((path): Listed => ({ path }));

function idsOf(papers: { id: string }[]): string[] {
  return papers.map(({ id }) => id);
}

function toListed({ path, years }: ListPage): Listed {
  return { path, papers: years.flatMap(({ rows }) => idsOf(rows)) };
}

async function listPeriods(): Promise<Listed[]> {
  const byMonth = await getPapersByMonth();
  const inYear = (year: string) =>
    [...byMonth].flatMap(([month, papers]): PaperEntry[] => (month.startsWith(year) ? papers : []));
  return [
    ...(await getArchiveYears()).map(({ path, year }) => ({ path, papers: idsOf(inYear(year)) })),
    ...(await getMonthPages()).map(({ path, id }) => ({ path, papers: idsOf(byMonth.get(id) ?? []) })),
    ...(await getEditionParts()).map(({ path, groups }) => ({
      path,
      papers: groups.flatMap(({ rows }) => idsOf(rows)),
    })),
    ...(await getDayPages()).map(({ path, rows }) => ({ path, papers: idsOf(rows) })),
  ];
}

async function listGroups(): Promise<Listed[]> {
  const indexes = [await getAuthorIndex(), await getOrganizationIndex()];
  return [
    ...(await getTopicPages()).flatMap(({ lists }) => lists.map(toListed)),
    ...(await getOrganizationPages()).map(({ list }) => toListed(list)),
    ...(await getAuthorPages()).map(({ list }) => toListed(list)),
    ...indexes.flatMap(({ isWhole, letters }) => (isWhole ? [] : letters.map(({ path }) => ({ path })))),
  ];
}

/** Every page that search engines should know, once, with the day of its newest change. */
export const getSitemap = once(async (): Promise<SitemapEntry[]> => {
  const listed: Listed[] = [
    ...wholePages,
    ...(await listPeriods()),
    ...(await listGroups()),
    ...(await getQualityPages()).map(({ path }) => ({ path })),
    ...(await getPaperListPages()).map(toListed),
    ...(await getPapers()).map(({ id }) => ({ path: paths.paper(id), papers: [id] })),
  ];
  return Promise.all(
    listed.map(async ({ path, papers }) => ({ url: absolute(path), modified: await getModified(papers) })),
  );
});
