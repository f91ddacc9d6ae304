import { expect, test } from 'vitest';
import { findCommunities } from '#lib/groups/find-communities.ts';
import { tiePapers } from '#lib/groups/paper-graph.ts';

/** Two rings of four papers, of which one paper each knows one of the other ring. */
const near = [
  [1, 2, 3],
  [0, 2, 3],
  [0, 1, 3],
  [0, 1, 2, 4],
  [5, 6, 7],
  [4, 6, 7],
  [4, 5, 7],
  [4, 5, 6],
].map((papers) => papers.map((paper) => ({ paper, total: 0.5 })));

test('a tie is the same from both sides, and half if one side alone has it', () => {
  const graph = tiePapers(near);
  expect(graph[3]?.get(4)).toBe(graph[4]?.get(3));
  expect(graph[3]?.get(4)).toBeCloseTo((graph[0]?.get(1) ?? 0) / 2);
});

test('papers that are tied to each other are a community', () => {
  expect(findCommunities(tiePapers(near), 1)).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
});

test('a low resolution joins all, and no graph has no community', () => {
  expect(new Set(findCommunities(tiePapers(near), 0.01)).size).toBe(1);
  expect(findCommunities([], 1)).toEqual([]);
});

test('papers without ties stay alone', () => {
  expect(findCommunities(tiePapers([[], [], []]), 1)).toEqual([0, 1, 2]);
});
