import { expect, test } from 'vitest';
import { cutPages, sliceList } from '#src/data/lists/slice-list.ts';
import { pagePath } from '#src/site/paths.ts';

/** As many items as are asked for of each year, the given order being the newest first. */
function itemsOf(years: Record<string, number>): string[] {
  const byYear = Object.entries(years).sort(([a], [b]) => (a < b ? 1 : -1));
  return byYear.flatMap(([year, count]) => Array.from({ length: count }, (_, index) => `${year}-${index}`));
}

function yearOf(item: string): string {
  return item.split('-')[0] ?? '';
}

test.each([
  [0, 1],
  [1, 1],
  [100, 1],
  [101, 2],
  [250, 3],
])('%i items fill %i pages', (count, pages) => {
  expect(cutPages(Array.from({ length: count })).length).toBe(pages);
});

test('the first page of a list has no number', () => {
  expect([pagePath('/papers/2025/', 1), pagePath('/papers/2025/', 2)]).toEqual([
    '/papers/2025/',
    '/papers/2025/2/',
  ]);
});

test('a list of a hundred is one page without pages for years', () => {
  const { slices, years } = sliceList('/papers/', itemsOf({ 2025: 60, 2024: 40 }), yearOf);
  expect(slices.map(({ path, items }) => [path, items.length])).toEqual([['/papers/', 100]]);
  expect(years).toEqual([]);
});

test('a longer list begins with its newest hundred and goes on by year and by page', () => {
  const { slices, years } = sliceList('/papers/', itemsOf({ Undated: 1, 2025: 150, 2024: 30 }), yearOf);
  expect(slices.map(({ path, items }) => [path, items.length])).toEqual([
    ['/papers/', 100],
    ['/papers/undated/', 1],
    ['/papers/2025/', 100],
    ['/papers/2025/2/', 50],
    ['/papers/2024/', 30],
  ]);
  expect(years).toEqual([
    { year: 'Undated', path: '/papers/undated/', count: 1 },
    { year: '2025', path: '/papers/2025/', count: 150 },
    { year: '2024', path: '/papers/2024/', count: 30 },
  ]);
});

test('the years of a list together hold each of its items once, in the order of the list', () => {
  const items = itemsOf({ 2025: 250, 2024: 101, 2023: 7 });
  const { slices } = sliceList('/x/', items, yearOf);
  expect(slices.slice(1).flatMap((slice) => slice.items)).toEqual(items);
});
