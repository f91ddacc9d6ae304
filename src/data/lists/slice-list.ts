import { maxListLength } from '../../site/list-length.ts';
import { pagePath, yearPath } from '../../site/paths.ts';

export interface ListSlice<Item> {
  /** Below the base: `/topics/search-agents/2025/2/`. */
  path: string;
  /** Absent on the first page, which holds the newest items of all years. */
  year?: string;
  page: number;
  /** Pages of this year. */
  pages: number;
  items: Item[];
}

export interface YearCount {
  year: string;
  path: string;
  count: number;
}

/** Divides items into pages. */
export function cutPages<Item>(items: readonly Item[], size = maxListLength): Item[][] {
  const pages = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: pages }, (_, index) => items.slice(index * size, (index + 1) * size));
}

function sliceYear<Item>(base: string, year: string, items: readonly Item[]): ListSlice<Item>[] {
  const parts = cutPages(items);
  const path = yearPath(base, year);
  return parts.map((part, index) => ({
    path: pagePath(path, index + 1),
    year,
    page: index + 1,
    pages: parts.length,
    items: part,
  }));
}

/**
 * Splits a list, newest first, into pages below `base`. A short list is one page. A long list begins with a
 * page of its newest items and repeats them in pages by year, so that an address keeps its items when newer
 * ones arrive.
 */
export function sliceList<Item>(
  base: string,
  items: readonly Item[],
  yearOf: (item: Item) => string,
): { slices: ListSlice<Item>[]; years: YearCount[] } {
  const first = { path: base, page: 1, pages: 1, items: items.slice(0, maxListLength) };
  if (items.length <= maxListLength) return { slices: [first], years: [] };
  const byYear = [...Map.groupBy(items, yearOf)];
  return {
    slices: [first, ...byYear.flatMap(([year, inYear]) => sliceYear(base, year, inYear))],
    years: byYear.map(([year, inYear]) => ({ year, path: yearPath(base, year), count: inYear.length })),
  };
}
