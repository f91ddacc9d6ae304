import { expect, test } from 'vitest';
import { comparePapers, type KnownPaper } from '#lib/papers/changes/compare-papers.ts';
import { formatChanges, logChanges } from '#lib/papers/changes/log-changes.ts';
import type { ChangeSet } from '#lib/schema/changes.ts';
import type { Paper } from '#lib/schema/paper.ts';
import { makePaper } from '../support/papers.ts';

const code = { rel: 'code' as const, url: 'https://github.com/a/b', evidence: 'x:1' };

function paper(fields: Partial<Paper> & { id: string }): Paper {
  return makePaper({ title: 'T', abstract: '', records: [], provenance: {}, ...fields });
}

const none = { new: [], revised: [], withdrawn: [], code: [] };

test.each<[string, KnownPaper | undefined, Partial<Paper>, object]>([
  ['a paper that was not there is new', undefined, {}, { new: [{ id: 'a' }] }],
  ['a paper that is as it was is no change', { version: 1 }, { version: 1 }, {}],
  ['a higher version is a revision', { version: 1 }, { version: 3 }, { revised: [{ id: 'a', version: 3 }] }],
  [
    'a later day of the version is a revision',
    { updated: '2025-10-01' },
    { updated: '2025-10-05' },
    { revised: [{ id: 'a' }] },
  ],
  ['a version that only becomes known is no revision', {}, { version: 3, updated: '2025-09-01' }, {}],
  [
    'a version of after the last data is a revision',
    {},
    { version: 2, updated: '2025-10-05' },
    { revised: [{ id: 'a', version: 2 }] },
  ],
  ['a withdrawal is a change', {}, { withdrawn: {} }, { withdrawn: [{ id: 'a' }] }],
  [
    'a retraction is a change, and says so',
    {},
    { withdrawn: { kind: 'retracted' } },
    { withdrawn: [{ id: 'a', kind: 'retracted' }] },
  ],
  [
    'a retraction of what was withdrawn is a change',
    { withdrawn: {} },
    { withdrawn: { kind: 'retracted' } },
    { withdrawn: [{ id: 'a', kind: 'retracted' }] },
  ],
  ['a retraction that was known is none', { withdrawn: { kind: 'retracted' } }, { withdrawn: {} }, {}],
  ['a withdrawal that was known is none', { withdrawn: {} }, { withdrawn: { reason: 'An error' } }, {}],
  ['code where there was none is a change', { links: [] }, { links: [code] }, { code: [{ id: 'a' }] }],
  [
    'code from another place is none',
    { links: [code] },
    { links: [{ ...code, url: 'https://gitlab.com/a/b' }] },
    {},
  ],
])('%s', (_fact, before, now, changes) => {
  expect(
    comparePapers(new Map(before ? [['a', before]] : []), [paper({ id: 'a', ...now })], '2025-10-01'),
  ).toEqual({ ...none, ...changes });
});

test('a paper with a new address is not new', () => {
  expect(comparePapers(new Map([['slug', {}]]), [paper({ id: '2510.1', aliases: ['slug'] })], '')).toEqual(
    none,
  );
});

const log: ChangeSet[] = [{ date: '2025-10-05', ...none, new: [{ id: 'a' }] }];

test('no change leaves the log as it is', () => {
  expect(logChanges(log, none, '2025-10-12')).toBe(log);
});

test('changes of newer data begin an entry', () => {
  expect(logChanges(log, { ...none, new: [{ id: 'b' }] }, '2025-10-12').map(({ date }) => date)).toEqual([
    '2025-10-12',
    '2025-10-05',
  ]);
});

test.each(['2025-10-05', '2025-09-01'])('changes of data of %s join the newest entry', (date) => {
  expect(logChanges(log, { ...none, new: [{ id: 'b' }, { id: 'a' }] }, date)).toEqual([
    { date: '2025-10-05', ...none, new: [{ id: 'b' }, { id: 'a' }] },
  ]);
});

test('the log ends after a year of weeks', () => {
  const days = Array.from(
    { length: 60 },
    (_, index) =>
      `2025-${String(1 + Math.floor(index / 28)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`,
  );
  const long = days.reduce<ChangeSet[]>(
    (before, date) => logChanges(before, { ...none, new: [{ id: date }] }, date),
    [],
  );
  expect([long.length, long[0]?.date]).toEqual([53, '2025-03-04']);
});

test('an entry is one line', () => {
  expect([formatChanges([]), formatChanges(log).split('\n').length]).toEqual(['[]\n', 4]);
});
