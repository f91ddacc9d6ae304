import { expect, test } from 'vitest';
import { fitMap } from '#lib/map/fit-map.ts';
import { nearestOnMap, purityOf, trustOf } from '#lib/map/measure-map.ts';
import { toPrincipalAxes } from '#lib/map/principal-axes.ts';

/** Papers of three kinds, each like those of its own kind. */
const kinds = Array.from({ length: 60 }, (_, paper) => paper % 3);
const neighbours = kinds.map((kind, own) =>
  [...kinds.keys()]
    .filter((paper) => paper !== own && kinds[paper] === kind)
    .slice(0, 8)
    .map((paper, rank) => ({ paper, total: 0.5 - rank / 100 })),
);
const start = kinds.map((_, paper) => ({ x: paper % 7, y: paper % 5 }));

test('papers that are like each other lie side by side', () => {
  const near = nearestOnMap(fitMap(neighbours, start), [...kinds.keys()], 5);
  const shares = near.map((papers, own) =>
    purityOf(
      String(kinds[own]),
      papers.map((paper) => String(kinds[paper])),
    ),
  );
  expect(shares.filter((share) => share !== undefined && share > 0.7).length).toBeGreaterThan(54);
});

test('the same papers get the same places', () => {
  expect(fitMap(neighbours, start)).toEqual(fitMap(neighbours, start));
});

test.each([0, 1, 2, 3])('%i papers have as many places', (count) => {
  const few = Array.from({ length: count }, () => []);
  const places = fitMap(
    few,
    few.map(() => ({ x: 0, y: 0 })),
  );
  expect(places).toHaveLength(count);
  expect(places.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
});

test('the first axis is that along which rows differ most', () => {
  const rows = [5, -5, 1, -1].flatMap((along) => [along / 10, along, 0.1]);
  const points = toPrincipalAxes({ dimensions: 3, values: Float64Array.from(rows) });
  expect(points.map(({ x }) => Math.round(Math.abs(x)))).toEqual([5, 5, 1, 1]);
});

test('a map whose neighbours are the most similar papers can be trusted whole, another one less', () => {
  expect(trustOf([4, 7], (paper) => (paper === 4 ? 2 : 1), 100)).toBe(1);
  expect(trustOf([4, 7], (paper) => (paper === 4 ? 2 : 99), 100)).toBeCloseTo(1 - (2 * 97) / (2 * 193));
});
