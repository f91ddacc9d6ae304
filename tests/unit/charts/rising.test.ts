import { expect, test } from 'vitest';
import { describeMonths } from '#src/charts/describe-months.ts';
import { layOutMonths } from '#src/charts/lay-out-months.ts';
import { formatShare } from '../../../src/components/rising/format-share.ts';
import { shareBars } from '#src/charts/share-bars.ts';

const months = [
  { month: '2025-08', count: 3 },
  { month: '2025-09', count: 0 },
  { month: '2025-10', count: 3 },
];

test.each([
  [months, 'August 2025 to October 2025; the most in October 2025: 3.'],
  [months.slice(0, 1), 'August 2025; the most in August 2025: 3.'],
  [months.slice(1, 2), 'September 2025: none.'],
  [[], 'No paper has a date.'],
])('a chart of %j is described as "%s"', (shown, text) => {
  expect(describeMonths(shown)).toBe(text);
});

test('a chart states the value of its tallest bar, and months without papers have no bar', () => {
  expect(layOutMonths(months, 48)).toMatchObject({
    period: 'month',
    max: 3,
    bars: [{ height: 48 }, { height: 0 }, { height: 48 }],
  });
  expect(layOutMonths(months.slice(1, 2), 48)).toMatchObject({ max: 0, bars: [{ height: 0 }] });
});

test.each([
  [0, 0, '–'],
  [0, 40, '0%'],
  [1, 400, '0.3%'],
  [3, 40, '8%'],
  [40, 40, '100%'],
])('%i of %i papers are %s', (count, papers, text) => {
  expect(formatShare({ count, papers })).toBe(text);
});

test.each([
  [
    { count: 5, papers: 10 },
    { count: 5, papers: 20 },
    { now: 100, before: 50 },
  ],
  [
    { count: 1, papers: 10 },
    { count: 4, papers: 10 },
    { now: 25, before: 100 },
  ],
  [
    { count: 3, papers: 10 },
    { count: 0, papers: 0 },
    { now: 100, before: 0 },
  ],
  [
    { count: 0, papers: 0 },
    { count: 0, papers: 0 },
    { now: 0, before: 0 },
  ],
])('bars of %j and %j are %j long', (now, before, lengths) => {
  expect(shareBars(now, before)).toEqual(lengths);
});
