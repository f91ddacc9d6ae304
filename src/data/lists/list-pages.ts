import { yearOf } from '#lib/dates/paper-date.ts';
import { lists } from '#words';
import type { PaperEntry } from '../corpus.ts';
import type { ListPage } from './list-types.ts';
import { markMonths } from './mark-months.ts';
import { toRows } from '../papers/rows.ts';
import { href } from '../../site/site.ts';
import { sliceList, type ListSlice } from './slice-list.ts';
import type { PageLink } from '../types.ts';
import { undatedYear, yearName } from '../../site/period-names.ts';

/** The year under which a list shows a paper. */
function listYear({ data }: PaperEntry): string {
  return yearOf(data.issued) ?? undatedYear;
}

async function groupByYear(papers: PaperEntry[]): Promise<ListPage['years']> {
  const years = [...Map.groupBy(papers, listYear)];
  return Promise.all(years.map(async ([year, inYear]) => ({ year, ...markMonths(await toRows(inYear)) })));
}

/** `2025, page 2` */
function sliceTitle({ year = '', page, pages }: ListSlice<PaperEntry>): string {
  const title = yearName(year);
  return pages === 1 ? title : lists.titleOfPage({ title, page });
}

function sliceLink(slice: ListSlice<PaperEntry> | undefined): PageLink | undefined {
  return slice && { title: sliceTitle(slice), href: href(slice.path) };
}

/** Splits a list of papers, newest first, into pages below `base` (`/topics/search-agents/`). */
export async function toListPages(base: string, papers: PaperEntry[]): Promise<ListPage[]> {
  const { slices, years } = sliceList(base, papers, listYear);
  const yearLinks = years.map(({ year, path, count }) => ({ year, href: href(path), count }));
  return Promise.all(
    slices.map(async ({ path, year, page, pages, items }, index) => ({
      path,
      year,
      page,
      pages,
      total: papers.length,
      shown: items.length,
      years: await groupByYear(items),
      yearLinks,
      isWhole: slices.length === 1,
      // The first page repeats papers of the years, so the links from page to page begin after it.
      previous: index > 1 ? sliceLink(slices[index - 1]) : undefined,
      next: index > 0 ? sliceLink(slices[index + 1]) : undefined,
    })),
  );
}
