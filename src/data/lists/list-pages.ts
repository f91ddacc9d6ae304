import { yearOf } from '#lib/dates/paper-date.ts';
import { lists } from '#words';
import type { PaperEntry } from '../corpus.ts';
import type { ListPage } from './list-types.ts';
import { markMonths } from './mark-months.ts';
import { toRows } from '../papers/rows.ts';
import { href } from '../../site/site.ts';
import { sliceList, type ListSlice, type YearCount } from './slice-list.ts';
import type { PageLink } from '../types.ts';
import { undatedYear, yearName } from '../../site/period-names.ts';

/** The year under which a list shows a paper. */
function listYear({ data }: PaperEntry): string {
  return yearOf(data.issued) ?? undatedYear;
}

/** @param makeRows the first page alone marks what is new, so that pages of years stand still */
async function groupByYear(papers: PaperEntry[], makeRows: typeof toRows): Promise<ListPage['years']> {
  const years = [...Map.groupBy(papers, listYear)];
  return Promise.all(years.map(async ([year, inYear]) => ({ year, ...markMonths(await makeRows(inYear)) })));
}

/** All years of a list. The page of a year counts no other one, since others grow. */
function toYearLinks(years: readonly YearCount[], shown: string | undefined): ListPage['yearLinks'] {
  return years.map(({ year, path, count }) => ({
    year,
    href: href(path),
    count: shown === undefined || shown === year ? count : undefined,
  }));
}

/** `2025, page 2` */
function sliceTitle({ year = '', page, pages }: ListSlice<PaperEntry>): string {
  const title = yearName(year);
  return pages === 1 ? title : lists.titleOfPage({ title, page });
}

function sliceLink(slice: ListSlice<PaperEntry> | undefined): PageLink | undefined {
  return slice && { title: sliceTitle(slice), href: href(slice.path) };
}

/**
 * Splits a list of papers, newest first, into pages below `base` (`/topics/search-agents/`).
 *
 * @param makeFirst makes the rows of the first page
 */
export async function toListPages(
  base: string,
  papers: PaperEntry[],
  makeFirst = toRows,
): Promise<ListPage[]> {
  const { slices, years } = sliceList(base, papers, listYear);
  return Promise.all(
    slices.map(async ({ path, year, page, pages, items }, index) => ({
      path,
      year,
      page,
      pages,
      total: years.find((link) => link.year === year)?.count ?? papers.length,
      shown: items.length,
      years: await groupByYear(items, year === undefined ? makeFirst : toRows),
      yearLinks: toYearLinks(years, year),
      isWhole: slices.length === 1,
      // The first page repeats papers of the years, so the links from page to page begin after it.
      previous: index > 1 ? sliceLink(slices[index - 1]) : undefined,
      next: index > 0 ? sliceLink(slices[index + 1]) : undefined,
    })),
  );
}
