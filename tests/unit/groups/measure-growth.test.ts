import { expect, test } from 'vitest';
import { measureGrowth } from '#lib/groups/measure-growth.ts';
import { drawNumbers } from '#lib/topics/measure/measure.ts';

/** So many papers in each month of 2025 and 2026 through June, by the month’s number from 0. */
function months(count: (at: number) => number): string[] {
  return Array.from({ length: 18 }, (_, at) =>
    Array.from(
      { length: count(at) },
      () => `${at < 12 ? 2025 : 2026}-${String((at % 12) + 1).padStart(2, '0')}`,
    ),
  ).flat();
}

const all = months(() => 100);

test('the share of a group among all papers rises, falls or stays', () => {
  const groups = [months((at) => (at < 12 ? 1 : 8)), months((at) => (at < 12 ? 8 : 1)), months(() => 4)];
  expect(measureGrowth(all, groups)).toEqual([
    { trend: 'rising', now: 48, before: 12 },
    { trend: 'falling', now: 6, before: 96 },
    { trend: 'steady', now: 24, before: 48 },
  ]);
});

test('a group that grows with the site does not rise', () => {
  const site = months((at) => (at < 12 ? 50 : 200));
  expect(measureGrowth(site, [months((at) => (at < 12 ? 2 : 8))])[0]?.trend).toBe('steady');
});

test('without earlier papers, or without dates, nothing is known', () => {
  expect(
    measureGrowth(
      months((at) => (at < 12 ? 0 : 9)),
      [['2026-06']],
    ),
  ).toEqual([{ trend: 'unknown', now: 1, before: 0 }]);
  expect(measureGrowth([undefined], [[undefined]])).toEqual([{ trend: 'unknown', now: 0, before: 0 }]);
});

test('in groups that are drawn at random, next to nothing rises or falls', () => {
  const numbers = drawNumbers(1);
  const runs = Array.from({ length: 40 }, () => {
    const groups = Array.from({ length: 20 }, () => all.filter(() => numbers.next().value < 0.03));
    return measureGrowth(all, groups).some(({ trend }) => trend !== 'steady');
  });
  // One run in twenty may have a false alarm: two of forty are expected, and more than six would be a fault.
  expect(runs.filter(Boolean).length).toBeLessThanOrEqual(6);
});
