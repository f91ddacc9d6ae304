import { expect, test } from 'vitest';
import { beyondChance, chanceOfFewer, chanceOfMore } from '#lib/rising/chance.ts';

// By hand, for the lady tasting tea: of 8 cups she is to find 4. All four by chance: 1 of 70; three or more: 17 of 70.
test.each([
  [4, 1 / 70],
  [3, 17 / 70],
  [0, 1],
])('%i of four right ones have the probability of Fisher’s tea', (right, chance) => {
  const [now, before] = [
    { count: right, papers: 4 },
    { count: 4 - right, papers: 4 },
  ];
  expect(chanceOfMore(now, before)).toBeCloseTo(chance, 10);
});

test('as few as there are and as many as there are make up everything, and the observed count is in both', () => {
  const [now, before] = [
    { count: 3, papers: 20 },
    { count: 9, papers: 50 },
  ];
  const one = chanceOfMore(now, before) - chanceOfMore({ ...now, count: 4 }, { ...before, count: 8 });
  expect(chanceOfMore(now, before) + chanceOfFewer(now, before)).toBeCloseTo(1 + one, 10);
});

test('many papers take no sum out of its range', () => {
  const chance = chanceOfMore({ count: 60, papers: 2000 }, { count: 60, papers: 6000 });
  expect(chance).toBeGreaterThan(0);
  expect(chance).toBeLessThan(1e-4);
});

// 0.01 ≤ 0.05 · 1/4 and 0.02 ≤ 0.05 · 2/4; 0.04 > 0.05 · 3/4.
test('of several findings those are beyond chance whose chance is small for their rank', () => {
  expect(beyondChance([0.04, 0.01, 0.6, 0.02], 0.05)).toEqual([false, true, false, true]);
  expect(beyondChance([], 0.05)).toEqual([]);
});
