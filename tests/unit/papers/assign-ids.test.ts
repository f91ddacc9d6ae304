import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { assignIds } from '#lib/papers/merge/assign-ids.ts';
import { paperSlug } from '#lib/identifiers/paper-slug.ts';
import { settleGroups } from '#lib/papers/merge/settle-groups.ts';
import type { Draft } from '#lib/schema/draft.ts';
import { makeDraft, makeEnrichment } from '../support/drafts.ts';
import { stated } from '../support/dates.ts';

const name = (...groups: Draft[][]) =>
  assignIds(settleGroups(groups).settled).assigned.map(({ paper }) => paper);
const addresses = (...groups: Draft[][]) => name(...groups).map(({ id, aliases }) => [id, ...aliases]);
const memory = { title: 'Memory' };

test('a paper without an id has a slug and no alias', () => {
  expect(addresses([makeDraft(memory)])).toEqual([[expect.stringMatching(/^memory-[0-9a-f]{6}$/)]]);
});

test('a paper whose listing states its id has no alias', () => {
  expect(addresses([makeDraft({ ...memory, arxivId: '2510.00001' })])).toEqual([['2510.00001']]);
});

test('a paper whose id came from enrichment keeps the slug that it had before', () => {
  const [[slug] = []] = addresses([makeDraft(memory)]);
  expect(addresses([makeDraft(memory), makeEnrichment(memory)])).toEqual([['2510.00568', slug]]);
});

test('an id that a listing and enrichment state leaves no alias', () => {
  expect(addresses([makeDraft({ ...memory, arxivId: '2510.00568' }), makeEnrichment(memory)])).toEqual([
    ['2510.00568'],
  ]);
});

test('of papers with one title the oldest keeps the plain slug, in whatever order they come', () => {
  const [[plain] = []] = addresses([makeDraft(memory)]);
  const old = [makeDraft({ ...memory, abstract: 'Old.', issued: stated('2024-01-01') })];
  const young = [makeDraft({ ...memory, abstract: 'Young.', issued: stated('2025-01-01') })];
  const undated = [makeDraft({ ...memory, abstract: 'Undated.' })];
  const byAbstract = (groups: Draft[][]) =>
    Object.fromEntries(name(...groups).map((paper) => [paper.abstract, paper.id]));
  const found = byAbstract([old, young, undated]);
  expect(found['Old.']).toBe(plain);
  expect(new Set(Object.values(found)).size).toBe(3);
  expect(byAbstract([undated, young, old])).toEqual(found);
});

test('papers with one title and one text have different aliases when only their ids differ', () => {
  const groups = ['2510.00001', '2510.00002', '2510.00003'].map((arxivId) => [
    makeDraft(memory),
    makeEnrichment({ ...memory, arxivId }),
  ]);
  expect(new Set(addresses(...groups).map(([, alias]) => alias)).size).toBe(3);
});

test('papers of one title have different addresses whatever it is that tells them apart', () => {
  const column = { title: 'Memory', abstract: '' };
  const groups = [
    {},
    {},
    { issued: stated('2025-01-03') },
    { issued: stated('2025-01-10') },
    { unreadableDate: '1969' },
    { authors: [{ given: 'Ada', family: 'Lovelace' }] },
    { url: 'https://a.test/1' },
    { url: 'https://a.test/2' },
  ].map((fields) => [makeDraft({ ...column, ...fields })]);
  expect(new Set(addresses(...groups).map(([id]) => id)).size).toBe(groups.length);
});

test('titles with equal short hashes have different addresses', () => {
  const words = 'agents that search the web and remember what they found before';
  const shortHash = (title: string) => createHash('sha256').update(`${title}\n`).digest('hex').slice(0, 6);
  const seen = new Map<string, string>();
  let pair: [string, string] | undefined;
  for (let index = 0; !pair; index += 1) {
    const title = `${words} ${String(index)}`;
    const other = seen.get(shortHash(title));
    if (other !== undefined) pair = [other, title];
    seen.set(shortHash(title), title);
  }
  const [a, b] = name([makeDraft({ title: pair[0] })], [makeDraft({ title: pair[1] })]);
  expect(a?.id).not.toBe(b?.id);
  const shared = paperSlug(pair[0]);
  expect([a?.id, b?.id]).toEqual([expect.stringMatching(`^${shared}`), expect.stringMatching(`^${shared}`)]);
  expect(Buffer.byteLength(String(a?.id))).toBeLessThanOrEqual(96);
});

test('an id that only some records state leaves the slugs of the others, in their spelling, behind', () => {
  const [[slug] = []] = addresses([makeDraft(memory)]);
  const [[other] = []] = addresses([makeDraft({ title: 'Remembering' })]);
  const numbered = makeDraft({ ...memory, arxivId: '2510.00568', source: 'hf-daily' });
  expect(addresses([numbered, makeDraft(memory), makeDraft({ title: 'Remembering' })])).toEqual([
    ['2510.00568', slug, other],
  ]);
});

test('no paper takes the address of another as an alias', () => {
  const [[remembering] = []] = addresses([makeDraft({ title: 'Remembering' })]);
  const renamed = [
    makeDraft({ ...memory, arxivId: '2510.00568', source: 'arxiv-api' }),
    makeDraft({ title: 'Remembering' }),
  ];
  expect(addresses(renamed, [makeDraft({ title: 'Remembering', abstract: 'Another.' })])).toEqual([
    ['2510.00568'],
    [remembering],
  ]);
});
