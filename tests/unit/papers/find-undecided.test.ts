import { expect, test } from 'vitest';
import { findUndecided } from '#lib/papers/duplicates/apply-decisions.ts';
import { assignIds } from '#lib/papers/merge/assign-ids.ts';
import { mergeDrafts } from '#lib/papers/merge/merge-drafts.ts';
import { settleGroups } from '#lib/papers/merge/settle-groups.ts';
import type { Draft } from '#lib/schema/draft.ts';
import { makeDraft } from '../support/drafts.ts';

const own = 'A column on looms, on the threads that they weave and on the hands that they free.';

function countPairs(...records: Partial<Draft>[]): number {
  const { groups } = mergeDrafts(records.map((fields) => makeDraft({ title: 'Memory', ...fields })));
  const { assigned: joined } = assignIds(settleGroups(groups).settled);
  return findUndecided({ joined, areDifferent: () => false }).pairs.length;
}

test.each<[string, Partial<Draft>, Partial<Draft>]>([
  ['other texts', { abstract: own }, {}],
  ['a text on one side', { abstract: own }, { abstract: '' }],
  ['nothing else', { abstract: '' }, { abstract: '' }],
])('records of one title with %s are two papers, and the doubt is reported', (_name, a, b) => {
  expect(countPairs(a, b)).toBe(1);
});

test.each<[string, Partial<Draft>, Partial<Draft>]>([
  [
    'by other authors',
    { abstract: '', authors: [{ given: 'Ada', family: 'Lovelace' }] },
    { abstract: '', authors: [{ given: 'Ruth', family: 'Ash' }] },
  ],
  [
    'that a feed names as two items',
    { abstract: '', item: { feed: 'F', guid: '1' } },
    { abstract: '', item: { feed: 'F', guid: '2' } },
  ],
])('of two of one title %s there is no doubt', (_name, a, b) => {
  expect(countPairs(a, b)).toBe(0);
});

test('two items of a feed with one text are reported, though they stay two', () => {
  const item = (guid: string) => ({ abstract: own, item: { feed: 'F', guid } });
  expect(countPairs(item('1'), item('2'))).toBe(1);
});
