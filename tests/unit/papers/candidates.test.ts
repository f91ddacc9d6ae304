import { expect, test } from 'vitest';
import { rankCandidates } from '#lib/papers/merge/candidates.ts';
import type { Draft } from '#lib/schema/draft.ts';
import { makeDraft } from '../support/drafts.ts';

/** How often a title is read to rank the titles of so many records of two sources. */
function countReads(records: number): number {
  let reads = 0;
  const group = Array.from({ length: records }, (_, index): Draft => {
    const draft = makeDraft({ source: index % 2 === 0 ? 'ris' : 'csl-json' });
    return Object.defineProperty({ ...draft }, 'title', {
      enumerable: true,
      get: () => {
        reads += 1;
        return `Paper ${String(index)}`;
      },
    });
  });
  expect(rankCandidates('title', group)).toHaveLength(records);
  return reads;
}

test('thousands of records of one paper are not compared in pairs', () => {
  expect(countReads(400)).toBe(4 * countReads(100));
});

test('spellings of one title count once, unless one source has both', () => {
  const titles = (...drafts: Partial<Draft>[]) =>
    rankCandidates('title', drafts.map(makeDraft)).map(({ value, records }) => [value, records]);
  const ris = { source: 'ris', title: 'A Title' };
  expect(titles(ris, { source: 'csl-json', title: 'a title.' })).toEqual([['a title.', [1, 0]]]);
  expect(titles(ris, { source: 'ris', title: 'a title.' })).toEqual([
    ['A Title', [0]],
    ['a title.', [1]],
  ]);
});
