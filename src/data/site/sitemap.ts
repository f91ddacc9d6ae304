import { yearOf } from '#lib/dates/paper-date.ts';
import type { SitemapEntry } from '#lib/publish/feeds/sitemap.ts';
import { getArchiveYears } from '../editions/archive.ts';
import { getAuthorPages } from '../people/author-pages.ts';
import { getPapers, getPapersByMonth } from '../corpus.ts';
import { getDayPages } from '../editions/days.ts';
import { getEditionParts } from '../editions/edition-parts.ts';
import type { ListPage } from '../lists/list-types.ts';
import { getModified } from '../papers/modified.ts';
import { getMonthPages } from '../editions/months.ts';
import { getAuthorLetterPages, getOrganizationLetterPages } from '../lists/name-index.ts';
import { getGuides } from './guides.ts';
import { once } from '../../site/once.ts';
import { getOrganizationPages } from '../lists/organization-pages.ts';
import { getPaperListPages } from '../papers/papers.ts';
import { getQualityPages } from '../quality/quality.ts';
import { outputList, type OutputName, type OutputsWith } from '../../site/outputs.ts';
import { isSwitchedOn } from '../../site/is-switched-on.ts';
import { paths } from '../../site/paths.ts';
import { absolute } from '../../site/site.ts';
import { getTopicPages } from '../topics/topics.ts';

/** A page by its path below the base, and the papers that decide when it changed. */
interface Listed {
  path: string;
  /** Ids of papers; absent for a page that is about all papers. */
  papers?: string[];
}

function idsOf(papers: { id: string }[]): string[] {
  return papers.map(({ id }) => id);
}

function toListed({ path, years }: ListPage): Listed {
  return { path, papers: years.flatMap(({ rows }) => idsOf(rows)) };
}

async function listYears(): Promise<Listed[]> {
  const byYear = Map.groupBy(await getPapers(), ({ data }) => yearOf(data.issued) ?? '');
  return (await getArchiveYears()).map(({ path, year }) => ({ path, papers: idsOf(byYear.get(year) ?? []) }));
}

async function listMonths(): Promise<Listed[]> {
  const byMonth = await getPapersByMonth();
  return (await getMonthPages()).map(({ path, id }) => ({ path, papers: idsOf(byMonth.get(id) ?? []) }));
}

/** Outputs of more pages than one. */
type ManyPages = Exclude<OutputsWith<{ form: 'page' }>, OutputsWith<{ unlisted: true }>> &
  (OutputsWith<{ address: `${string}[${string}` }> | OutputsWith<{ continues: string }>);

const listers: Record<ManyPages, () => Promise<Listed[]>> = {
  archiveYear: listYears,
  papers: async () => (await getPaperListPages()).map(toListed),
  paper: async () => (await getPapers()).map(({ id }) => ({ path: paths.paper(id), papers: [id] })),
  month: listMonths,
  week: async () =>
    (await getEditionParts()).map(({ path, sections }) => ({
      path,
      papers: sections.flatMap(({ papers, titles }) => idsOf([...papers, ...titles])),
    })),
  day: async () => (await getDayPages()).map(({ path, rows }) => ({ path, papers: idsOf(rows) })),
  topic: async () => (await getTopicPages()).flatMap(({ lists }) => lists.map(toListed)),
  author: async () => (await getAuthorPages()).map(({ list }) => toListed(list)),
  authorLetter: async () => (await getAuthorLetterPages()).map(({ props }) => ({ path: props.page.path })),
  organization: async () => (await getOrganizationPages()).map(({ list }) => toListed(list)),
  organizationLetter: async () =>
    (await getOrganizationLetterPages()).map(({ props }) => ({ path: props.page.path })),
  guide: async () =>
    (await getGuides()).flatMap(({ guide, path }) => (guide === undefined ? [] : [{ path }])),
  qualityRule: async () => (await getQualityPages()).map(({ path }) => ({ path })),
};

function hasManyPages(name: OutputName): name is ManyPages {
  return name in listers;
}

/** Every page for search engines, with the day of its newest change. */
export const getSitemap = once(async (): Promise<SitemapEntry[]> => {
  const pages = outputList.filter(
    ([, output]) => output.form === 'page' && !output.unlisted && isSwitchedOn(output),
  );
  const listed = await Promise.all(
    pages.map(async ([name, { address }]): Promise<Listed[]> =>
      hasManyPages(name) ? listers[name]() : [{ path: address }],
    ),
  );
  return Promise.all(
    listed.flat().map(async ({ path, papers }) => ({
      url: absolute(path),
      modified: await getModified(papers),
    })),
  );
});
