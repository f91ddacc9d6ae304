import { expect, test } from 'vitest';
import { findVanished } from '#lib/fetch/find-vanished.ts';
import type { Draft } from '#lib/schema/draft.ts';
import { makeDraft } from '../support/drafts.ts';

const feed = 'https://looms.example/feed';
const unnamed = { arxivId: undefined, doi: undefined };

test.each<[string, Partial<Draft>, Partial<Draft>, boolean]>([
  ['the same arXiv id', { title: 'Old', arxivId: '2510.1' }, { title: 'New', arxivId: '2510.1' }, false],
  ['another arXiv id', { title: 'Old', arxivId: '2510.1' }, { title: 'New', arxivId: '2510.2' }, true],
  ['no identifier and another title', { title: 'Old', ...unnamed }, { title: 'New', ...unnamed }, true],
  ['the same DOI in other letters', { title: 'Old', doi: '10.1/A' }, { title: 'New', doi: '10.1/a' }, false],
  ['another DOI', { title: 'Old', doi: '10.1/a' }, { title: 'New', doi: '10.1/b' }, true],
  ['the same title', { title: 'A Loom' }, { title: 'A loom' }, false],
  [
    'the same guid and another title',
    { title: 'Old', item: { feed, guid: 'a' } },
    { title: 'New', item: { feed, guid: 'a' } },
    false,
  ],
  [
    'another guid and the same title',
    { title: 'Week', item: { feed, guid: 'a' } },
    { title: 'Week', item: { feed, guid: 'b' } },
    true,
  ],
  ['nothing in common, but withdrawn', { title: 'Old', withdrawn: {} }, { title: 'New' }, false],
])('where the later answer has %s', (_what, before, now, vanished) => {
  const draft = makeDraft(before);
  expect(findVanished([draft], [makeDraft(now)])).toEqual(vanished ? [draft] : []);
});
