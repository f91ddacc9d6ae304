import { expect, test } from 'vitest';
import { arxivMonth, parseArxivMonth } from '#lib/dates/arxiv-month.ts';
import { monthsBetween } from '#lib/dates/months-between.ts';

test.each([
  ['2024-11', '2025-02', ['2024-11', '2024-12', '2025-01', '2025-02']],
  ['2025-10', '2025-10', ['2025-10']],
  ['2025-10', '2025-09', []],
  [undefined, '2025-09', []],
  ['2025-09', undefined, []],
])('from %s to %s lie the months %j', (first, last, months) => {
  expect(monthsBetween(first, last)).toEqual(months);
});

test.each([
  ['2510.00568', '2025-10'],
  ['0704.0001', '2007-04'],
  ['cs/0110053', '2001-10'],
  ['math.GT/9207001', '1992-07'],
  ['2513.00001', undefined],
  ['2500.00001', undefined],
  ['memory-3f2a91', undefined],
])('the id %s is of %s', (id, month) => {
  expect(arxivMonth(id)).toBe(month);
  expect(parseArxivMonth(id) === null).toBe(month === undefined);
});
