import { expect, test } from 'vitest';
import { arxivMonth, parseArxivMonth } from '#lib/dates/arxiv-month.ts';
import { formatDate, formatWeek, formatWeekRange, monthName } from '#lib/dates/format-date.ts';
import { monthsBetween } from '#lib/dates/months-between.ts';

test.each([
  ['2025-10-01', { iso: '2025-10-01', day: '1', month: 'Oct', year: '2025', text: '1 Oct 2025' }],
  ['2024-02-29', { iso: '2024-02-29', day: '29', month: 'Feb', year: '2024', text: '29 Feb 2024' }],
  ['2025-05', { iso: '2025-05', month: 'May', year: '2025', text: 'May 2025' }],
])('prints %s in its parts', (issued, parts) => {
  expect(formatDate(issued)).toEqual(parts);
});

test.each([
  ['2025-W40', 'Week 40, 2025', '29 September – 5 October 2025'],
  ['2025-W41', 'Week 41, 2025', '6–12 October 2025'],
  ['2025-W01', 'Week 1, 2025', '30 December 2024 – 5 January 2025'],
  ['2026-W53', 'Week 53, 2026', '28 December 2026 – 3 January 2027'],
  ['2025-W53', '2025-W53', '2025-W53'],
])('prints the week %s as “%s”, %s', (id, name, range) => {
  expect([formatWeek(id), formatWeekRange(id)]).toEqual([name, range]);
});

test.each([
  [1, 'January'],
  [12, 'December'],
  [13, ''],
])('month %i is called “%s”', (month, name) => {
  expect(monthName(month)).toBe(name);
});

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
