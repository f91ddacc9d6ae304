import { deserialize, serialize } from 'node:v8';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RelatablePaper } from '#lib/relate/profiles.ts';
import type { KeptRelations } from '#lib/relate/kept-relations.ts';
import { relateAgain } from '#lib/relate/relate-again.ts';
import { formatRelated, relate } from '#lib/relate/relate.ts';
import { learnStatistics } from '#lib/relate/statistics.ts';
import { readVocabulary } from '#src/files/vocabulary-file.ts';
import { corpus } from '../../support/corpus.ts';
import { readCorpus } from '../support/corpus.ts';
import { runs } from '../support/runs.ts';

/** More than the candidates of one paper. */
const papers = readCorpus().papers.slice(0, 130);
const bare = readVocabulary(corpus.content);
const vocabulary = { ...bare, statistics: learnStatistics(papers, bare) };

/** As a run leaves it for the next one. */
const pass = (kept: KeptRelations | undefined) => deserialize(serialize(kept)) as KeptRelations | undefined;

/** Edits of a day: papers come, go, are revised, get other topics, and may be the same as another. */
const edit = fc.record({
  absent: fc.uniqueArray(fc.nat(papers.length - 1), { maxLength: 30 }),
  revised: fc.uniqueArray(fc.nat(papers.length - 1), { maxLength: 4 }),
  moved: fc.uniqueArray(fc.nat(papers.length - 1), { maxLength: 4 }),
  alike: fc.array(fc.tuple(fc.nat(papers.length - 1), fc.nat(papers.length - 1)), { maxLength: 3 }),
});

type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

function apply({ absent, revised, moved, alike }: Edit) {
  const edited = papers.flatMap((paper, index): RelatablePaper[] => {
    if (absent.includes(index)) return [];
    const other = papers[(index + 1) % papers.length] ?? paper;
    const abstract = revised.includes(index) ? other.abstract : paper.abstract;
    return [{ ...paper, abstract, topics: moved.includes(index) ? other.topics : paper.topics }];
  });
  const pairs = alike.flatMap(([a, b]) => [
    [a, b],
    [b, a],
  ]);
  const duplicates = new Map(
    [...Map.groupBy(pairs, ([a = 0]) => papers[a]?.id ?? '')].map(([id, own]) => [
      id,
      new Set(own.map(([, b = 0]) => papers[b]?.id ?? '')),
    ]),
  );
  return { papers: edited, vocabulary, duplicates };
}

const unedited = apply({ absent: [], revised: [], moved: [], alike: [] });
const first = relateAgain(unedited, undefined);

test('there are more papers than candidates of one, so that some are pushed out', () => {
  const { kept } = first;
  const { starts = new Int32Array() } = kept ?? {};
  expect(Math.max(...starts.map((start, place) => start - (starts[place - 1] ?? 0)))).toBe(100);
});

test('after any edits, papers related with what the last run left are those related without it', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 2, maxLength: 2 }), (edits) => {
      const inputs = edits.map(apply);
      const again = inputs.reduce((last, input) => relateAgain(input, pass(last.kept)), first);
      const { papers: left, duplicates } = inputs.at(-1) ?? unedited;
      const anew = relate(left, vocabulary, duplicates);
      expect(formatRelated(again.related)).toBe(formatRelated(anew.related));
      expect(again.diagnostics).toEqual(anew.diagnostics);
    }),
    runs(25),
  );
});

test('where nothing has changed, what was left stays', () => {
  const again = relateAgain(unedited, first.kept);
  expect(again.kept).toBe(first.kept);
  expect(formatRelated(again.related)).toBe(formatRelated(first.related));
  expect(relateAgain({ ...unedited, papers: [] }, first.kept).related.size).toBe(0);
});

test('what was left with another vocabulary is not believed', () => {
  const other = { ...vocabulary, terms: Object.fromEntries(Object.entries(vocabulary.terms).slice(200)) };
  const anew = relate(unedited.papers, other, unedited.duplicates);
  expect(relateAgain({ ...unedited, vocabulary: other }, first.kept).related).toEqual(anew.related);
});

test('without learned statistics nothing is kept, since each paper changes the scores of all', () => {
  expect(bare.statistics).toBeUndefined();
  expect(relateAgain({ ...unedited, vocabulary: bare }, undefined).kept).toBeUndefined();
});
