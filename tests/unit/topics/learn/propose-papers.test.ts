import { expect, test } from 'vitest';
import { proposePapers } from '#lib/topics/learn/propose-papers.ts';

/** A guess of ten members and one doubtful paper, before ninety that it leaves out. */
const belongs = Float64Array.from({ length: 101 }, (_, paper) =>
  paper < 10 ? 1 - paper / 1000 : paper === 10 ? 0.5 : 0.1 - paper / 1001,
);
const guess = { belongs, threshold: 0, model: { score: () => 0, valueOf: () => 0 } };
const isMember = (paper: number): boolean => paper < 10;

test('a list has doubtful papers, members, and papers ever farther out', () => {
  const list = proposePapers(guess, new Set(), 9);
  expect(list[0]).toBe(10);
  expect(list[1]).toBe(0);
  const outside = [list[2], list[5], list[8]].map((paper) => paper ?? 0);
  expect(outside.every((paper) => paper > 10)).toBe(true);
  expect(outside).toEqual([...outside].sort((a, b) => a - b));
  expect(new Set(list).size).toBe(9);
});

test('whoever is asked one by one is asked of each kind', () => {
  const judged = new Set<number>();
  const asked = Array.from({ length: 6 }, (_, before) => {
    const [paper = -1] = proposePapers(guess, judged, 1, before);
    judged.add(paper);
    return paper;
  });
  expect(asked[0]).toBe(10);
  expect([asked[1], asked[4]].map((paper) => isMember(paper ?? -1))).toEqual([true, true]);
  expect([asked[2], asked[5]].map((paper) => (paper ?? 0) > 10)).toEqual([true, true]);
});

test('what was judged is not proposed, and no more than there is', () => {
  const judged = new Set([...belongs.keys()].slice(3));
  expect(proposePapers(guess, judged, 20).sort()).toEqual([0, 1, 2]);
});
