import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAddress } from '#lib/identifiers/address.ts';
import { fileAt, folderAt, pagePath, paths, toRoute, yearPath } from '#src/site/paths.ts';
import { runs } from '../support/runs.ts';

test('a path has its values in the places of its address', () => {
  expect(paths.papers()).toBe('/papers/');
  expect(paths.paper('2510.00568')).toBe('/papers/2510.00568/');
  expect(paths.weekFile('2025-W40', 'a.html')).toBe('/week/2025-W40/a.html');
  expect(paths.sitemap('1')).toBe('/sitemap-1.xml');
});

test.each(['math.GT/0309136', '2025-W40', 'other', 'conflict-issued', 'AI-at-Meta', '2510.00568'])(
  'the value “%s” stands in an address unchanged',
  (value) => {
    expect(toRoute(value)).toBe(value);
  },
);

test('any value makes an address that is a path of one page, and never another’s', () => {
  const parts = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', '..', '$&', 'con')), {
    minLength: 1,
    maxLength: 3,
  });
  fc.assert(
    fc.property(parts, (names) => {
      const route = toRoute(names.join('/'));
      expect(route.split('/').every(isAddress)).toBe(true);
      expect(paths.week(names.join('/'))).toBe(`/week/${route}/`);
    }),
    runs(),
  );
  expect(new Set(['', ':', '$&', '/', '..', 'a b'].map(toRoute)).size).toBe(6);
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
