import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatRelated, relate } from '#lib/relate/relate.ts';
import { learnStatistics } from '#lib/relate/statistics.ts';
import { addLongForms } from '#lib/relate/phrase-text.ts';
import { emptyVocabulary } from '#lib/relate/vocabulary.ts';
import type { Relation } from '#lib/schema/derived.ts';
import { readCorpus } from '../support/corpus.ts';
import { runs } from '../support/runs.ts';

const { papers } = readCorpus();
const relatedOf = (...input: Parameters<typeof relate>): Map<string, Relation[]> => relate(...input).related;
const related = relatedOf(papers);
const byId = new Map(papers.map((paper) => [paper.id, paper]));

test('every paper of the seeds has an entry, and is never its own neighbour', () => {
  expect([...related.keys()].sort()).toEqual(papers.map(({ id }) => id).sort());
  for (const [id, neighbours] of related) {
    const ids = neighbours.map((neighbour) => neighbour.id);
    expect(ids).not.toContain(id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeLessThanOrEqual(5);
    for (const other of ids) expect(byId.has(other)).toBe(true);
  }
});

/** A text as phrases are compared in it: ` words of the text `, without plurals; a mark at each end of a phrase. */
function toPlain(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/[-\u00a0]/g, ' ')
    .replace(/(?<=[^isu])s\b/g, '');
  return ` ${plain.replace(/[^\p{L}\p{N}’'+* ]/gu, ' | ')} `;
}

test('papers are related by whole phrases that stand in both of them', () => {
  const { acronyms } = emptyVocabulary;
  const texts = new Map(
    papers.map(({ id, title, abstract }) => [id, toPlain(addLongForms(`${title}. ${abstract}`, acronyms))]),
  );
  const reasons = [...related].flatMap(([id, neighbours]) =>
    neighbours.flatMap((neighbour) => neighbour.terms.map((term) => ({ term, texts: [id, neighbour.id] }))),
  );
  const torn = reasons.filter(
    ({ term, texts: both }) =>
      !/[ -]/.test(term) || both.some((id) => texts.get(id)?.includes(` ${toPlain(term).trim()} `) !== true),
  );
  expect(torn).toEqual([]);
  expect(reasons.length).toBeGreaterThan(1000);
});

test('a near-duplicate makes room for the next paper', () => {
  const [id = '', before = []] = [...related].find(([, neighbours]) => neighbours.length === 5) ?? [];
  const [nearest, ...rest] = before.map((neighbour) => neighbour.id);
  const after = relatedOf(papers, undefined, new Map([[id, new Set([nearest ?? ''])]])).get(id);
  expect(after?.map((neighbour) => neighbour.id)).toEqual([...rest, expect.not.stringMatching(`^${id}$`)]);
});

test('the order in which papers come decides nothing', () => {
  const some = papers.slice(0, 60);
  const wanted = formatRelated(relatedOf(some));
  fc.assert(
    fc.property(fc.shuffledSubarray(some, { minLength: some.length }), (shuffled) => {
      expect(formatRelated(relatedOf(shuffled))).toBe(wanted);
    }),
    runs(20),
  );
});

test.each([
  ['no paper', []],
  ['one paper', [{ id: 'a', title: 'Memory', abstract: 'Agents remember.' }]],
  [
    'papers with nothing in common',
    [
      { id: 'a', title: 'Memory', abstract: '' },
      { id: 'b', title: 'Caches', abstract: '' },
    ],
  ],
  [
    'papers without a word',
    [
      { id: 'a', title: '…', abstract: '' },
      { id: 'b', title: '', abstract: '' },
    ],
  ],
])('%s have no neighbours', (_name, list) => {
  expect([...relatedOf(list).values()].flat()).toEqual([]);
});

test('names of built-in properties are terms like others', () => {
  const list = ['a', 'b', 'c', 'd'].map((id) => ({
    id,
    title: id,
    abstract: 'constructor toString __proto__ hasOwnProperty valueOf',
  }));
  expect([...relatedOf(list).keys()]).toEqual(['a', 'b', 'c', 'd']);
});

test('texts of seventy thousand different words are compared', () => {
  const abstract = Array.from({ length: 70_000 }, (_, index) => `w${index.toString(36)}x`).join(' ');
  const list = Array.from({ length: 11 }, (_, index) => ({
    id: `paper-${String(index)}`,
    title: 'T',
    abstract: index < 2 ? abstract : 'caches',
  }));
  expect(relatedOf(list).size).toBe(11);
}, 60_000);

/** What was learned when the site had two papers of three. */
const learnedFrom = papers.filter((_, index) => index % 3 !== 0);
const learned = { ...emptyVocabulary, statistics: learnStatistics(learnedFrom, emptyVocabulary) };

test('with learned statistics a list changes only where a new paper enters it', () => {
  const before = relatedOf(learnedFrom, learned);
  const after = relatedOf(papers, learned);
  const old = new Set(before.keys());
  let entered = 0;
  for (const [id, neighbours] of before) {
    const now = after.get(id) ?? [];
    const kept = now.filter((neighbour) => old.has(neighbour.id));
    expect(kept).toEqual(neighbours.slice(0, kept.length));
    entered += now.length - kept.length;
  }
  expect(entered).toBeGreaterThan(100);
});

test('a term that came after the learning relates papers, too', () => {
  const statistics = learnStatistics(papers, emptyVocabulary);
  const list = [
    { id: 'a', title: 'Looms', abstract: 'Newfangledness of hand weaving in small workshops.' },
    { id: 'b', title: 'Ships', abstract: 'Newfangledness and hand weaving among sailors.' },
    { id: 'c', title: 'Bread', abstract: 'Ovens and flour.' },
  ];
  const [nearest] = relatedOf(list, { ...emptyVocabulary, statistics }).get('a') ?? [];
  expect([nearest?.id, nearest?.terms.join().toLowerCase()]).toEqual(['b', 'hand weaving']);
});

test('the derived file is JSON with one line a paper', () => {
  const text = formatRelated(related);
  expect(Object.keys(JSON.parse(text) as Record<string, unknown>).sort()).toEqual([...related.keys()].sort());
  expect(text.trimEnd().split('\n')).toHaveLength(related.size + 2);
});
