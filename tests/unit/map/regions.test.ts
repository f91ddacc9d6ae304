import { expect, test } from 'vitest';
import { findRegions } from '#lib/map/find-regions.ts';
import { nameRegions } from '#lib/map/name-regions.ts';

/** Papers on two hills: the even ones around one place, the odd ones around another. */
const points = Array.from({ length: 80 }, (_, paper) => ({
  x: (paper % 2 === 0 ? 200 : 800) + 30 * Math.cos(paper * 2.4) * ((paper % 10) / 10),
  y: 300 + 30 * Math.sin(paper * 2.4) * ((paper % 10) / 10),
}));

test('each hill is a region with the papers around its peak', () => {
  const regions = findRegions(points, 2);
  expect(regions.map(({ papers }) => new Set(papers.map((paper) => paper % 2)).size)).toEqual([1, 1]);
  expect(regions.map(({ papers }) => papers.length)).toEqual([40, 40]);
  expect(regions.map(({ peak }) => Math.round(peak.x / 100)).sort()).toEqual([2, 8]);
});

test('every paper is in one region, however few there may be', () => {
  const [region, ...others] = findRegions(points, 1);
  expect(others).toEqual([]);
  expect(region?.papers.toSorted((a, b) => a - b)).toEqual([...points.keys()]);
});

test('no papers have no regions, and one paper has one', () => {
  expect(findRegions([], 4)).toEqual([]);
  expect(findRegions([{ x: 0, y: 0 }], 4).map(({ papers }) => papers)).toEqual([[0]]);
});

test('a region is named by what its papers share and others do not, in the usual spelling', () => {
  const phrasesOf = (paper: number) => [
    'large language models',
    paper % 2 === 0 ? 'Tree Search' : 'reward hacking',
    ...(paper % 6 === 0 ? ['tree search'] : []),
    ...(paper % 8 === 0 ? ['process reward'] : []),
  ];
  const names = nameRegions(findRegions(points, 2), phrasesOf).map(({ phrases, papers }) => [
    (papers[0] ?? 0) % 2,
    phrases,
  ]);
  expect(names.toSorted()).toEqual([
    [0, ['Tree Search', 'process reward']],
    [1, ['reward hacking']],
  ]);
});
