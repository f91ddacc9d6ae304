import { expect, test } from 'vitest';
import { matchSentences } from '#scripts/tools/eval/match-sentences.ts';
import { mean, measure } from '#lib/topics/measure/measure.ts';
import { ndcg } from '#scripts/tools/eval/ndcg.ts';
import { relateByTfidf } from '#scripts/tools/eval/plain-tfidf.ts';

test('the interval holds the value, has its width from the number of items and comes out the same twice', () => {
  const few = [1, 1, 1, 0, 1, 0, 1, 1];
  const many = Array.from({ length: 20 }, () => few).flat();
  const [low, high] = measure(few, mean).interval;
  const [lowOfMany, highOfMany] = measure(many, mean).interval;
  expect(low).toBeLessThan(0.75);
  expect(high).toBeGreaterThan(0.75);
  expect(highOfMany - lowOfMany).toBeLessThan((high - low) / 2);
  expect(measure(few, mean).interval).toEqual([low, high]);
});

test('each of five folds has every fifth item, and those that cannot be judged are left out', () => {
  const items = [1, 2, 3, 4, 5, 11, 12];
  expect(measure(items, mean).folds).toEqual([6, 7, 3, 4, 5]);
  expect(measure(items, mean, (fold) => fold.includes(1)).folds).toEqual([6]);
});

test('of nothing there are no folds, and the value is 0', () => {
  expect(measure([], mean)).toEqual({ n: 0, value: 0, interval: [0, 0], folds: [] });
});

const gains = new Map([
  ['a', 2],
  ['b', 1],
]);

test.each([
  ['the best order', ['a', 'b', 'x'], 1],
  ['the other order', ['b', 'a'], (1 + 2 / Math.log2(3)) / (2 + 1 / Math.log2(3))],
  ['none of them', ['x', 'y'], 0],
  ['the sixth place, which does not count', ['u', 'v', 'w', 'x', 'y', 'a'], 0],
  ['nothing', [], 0],
])('nDCG of %s', (_title, ranked, expected) => {
  expect(ndcg(ranked, gains)).toBeCloseTo(expected);
});

test.each([
  ['the same but for marks', 'We propose A, a new method.', true],
  ['a formula cleaned', 'We propose a new method', true],
  ['another sentence', 'Experiments show that it works.', false],
])('a named sentence is found: %s', (_title, named, found) => {
  expect(matchSentences(['We propose “A”: a new method!'], [named])).toEqual([found]);
});

test('plain TF-IDF ranks by common rare words and answers for those that are asked', () => {
  const papers = [
    { id: 'a', title: 'tree search', abstract: 'of thoughts' },
    { id: 'b', title: 'tree search', abstract: 'in games' },
    { id: 'c', title: 'reward models', abstract: 'in games' },
  ];
  expect(relateByTfidf(papers, new Set(['a']))).toEqual(new Map([['a', ['b', 'c']]]));
});
