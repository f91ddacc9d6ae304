import type { PaperEntry } from './corpus.ts';
import { toRows } from './rows.ts';
import { href } from './site.ts';
import type { ListPage } from './types.ts';

/** More rows than this make a page slow to load and hard to scan. */
const longestList = 100;

interface Slice {
  path: string;
  year?: string;
  page: number;
  pages: number;
  papers: PaperEntry[];
}

export function yearOf({ data }: PaperEntry): string {
  return data.issued?.slice(0, 4) ?? 'Undated';
}

/** The papers of one year, a hundred on a page. */
function sliceYear(base: string, year: string, papers: PaperEntry[]): Slice[] {
  const pages = Math.ceil(papers.length / longestList);
  const path = `${base}${year.toLowerCase()}/`;
  return Array.from({ length: pages }, (_, index) => ({
    path: index === 0 ? path : `${path}${String(index + 1)}/`,
    year,
    page: index + 1,
    pages,
    papers: papers.slice(index * longestList, (index + 1) * longestList),
  }));
}

/** A short list is one page. A long one begins with its newest papers and goes on by year. */
function slice(base: string, papers: PaperEntry[]): Slice[] {
  const first = { path: base, page: 1, pages: 1, papers: papers.slice(0, longestList) };
  if (papers.length <= longestList) return [first];
  return [first, ...[...Map.groupBy(papers, yearOf)].flatMap(([year, inYear]) => sliceYear(base, year, inYear))];
}

async function groupByYear(papers: PaperEntry[], topicId: string | undefined): Promise<ListPage['years']> {
  const years = [...Map.groupBy(papers, yearOf)];
  return Promise.all(years.map(async ([year, inYear]) => ({ year, rows: await toRows(inYear, topicId) })));
}

/** Splits a list of papers, newest first, into pages below `base` (`/topics/search-agents/`). */
export async function toListPages(base: string, papers: PaperEntry[], topicId?: string): Promise<ListPage[]> {
  const slices = slice(base, papers);
  const byYear = slices.length === 1 ? [] : [...Map.groupBy(papers, yearOf)];
  const yearLinks = byYear.map(([year, inYear]) => ({ year, href: href(`${base}${year.toLowerCase()}/`), count: inYear.length }));
  return Promise.all(
    slices.map(async ({ papers: inSlice, path, year, page, pages }) => {
      const turn = (step: number) => {
        const other = slices.find((candidate) => candidate.year === year && candidate.page === page + step);
        return year === undefined || !other ? undefined : href(other.path);
      };
      return {
        path,
        year,
        page,
        pages,
        total: papers.length,
        years: await groupByYear(inSlice, topicId),
        yearLinks,
        isWhole: slices.length === 1,
        previous: turn(-1),
        next: turn(1),
      };
    }),
  );
}
