import { expect, test } from 'vitest';
import { fileAt, folderAt, pagePath, paths, yearPath } from '#src/site/paths.ts';

test('a path has its values in the places of its address', () => {
  expect(paths.papers()).toBe('/papers/');
  expect(paths.paper('2510.00568')).toBe('/papers/2510.00568/');
  expect(paths.weekFile('2025-W40', 'a.html')).toBe('/week/2025-W40/a.html');
  expect(paths.sitemap('1')).toBe('/sitemap-1.xml');
});

test('a value is read unchanged, whatever it holds', () => {
  expect(paths.paper('math.GT/$&')).toBe('/papers/math.GT/$&/');
});

test('the parts of a list stand below it, the first page at its own address', () => {
  expect(yearPath(paths.papers(), 'Undated')).toBe('/papers/undated/');
  expect([1, 2].map((page) => pagePath(paths.week('2025-W40'), page))).toEqual([
    '/week/2025-W40/',
    '/week/2025-W40/2/',
  ]);
});

test('a page is the index of its folder', () => {
  expect([paths.home(), paths.papers(), paths.robots()].map(fileAt)).toEqual([
    'index.html',
    'papers/index.html',
    'robots.txt',
  ]);
  expect(folderAt(paths.searchIndex())).toBe('pagefind');
});
