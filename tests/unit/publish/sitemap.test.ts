import { expect, test } from 'vitest';
import { formatSitemap, maxSitemapLength, newestOf, splitSitemap } from '#lib/publish/feeds/sitemap.ts';

const many = Array.from({ length: 50_001 }, (_, index) => ({ url: `https://offprint.example/${index}/` }));

test.each([
  [0, [0]],
  [50_000, [50_000]],
  [50_001, [50_000, 1]],
])('%i addresses make files of %j addresses', (count, lengths) => {
  expect(splitSitemap(many.slice(0, count)).map((part) => part.length)).toEqual(lengths);
});

test('every address of a split list is in one part, in order', () => {
  expect(splitSitemap(many).flat()).toEqual(many);
  expect(maxSitemapLength).toBe(50_000);
});

test.each([
  [[], undefined],
  [[undefined], undefined],
  [[undefined, '2025-10', undefined], '2025-10'],
  [['2025-10-05', '2025-10', '2025-09-30'], '2025-10-05'],
])('the newest of %j is %s', (days, newest) => {
  expect(newestOf(days)).toBe(newest);
});

test('an address is escaped, and an unknown day is left out', () => {
  expect(formatSitemap([{ url: 'https://offprint.example/?a&b' }])).toBe(
    '<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://offprint.example/?a&#x26;b</loc></url></urlset>\n',
  );
});
