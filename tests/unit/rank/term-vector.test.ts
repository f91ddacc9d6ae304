import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatVector, maxWeight, parseVector } from '#lib/rank/term-vector.ts';
import { runs } from '../support/runs.ts';

const vector = fc
  .uniqueArray(fc.integer({ min: 0, max: 1_000_000 }), { maxLength: 40 })
  .chain((terms) =>
    fc
      .array(fc.integer({ min: 1, max: maxWeight }), { minLength: terms.length, maxLength: terms.length })
      .map((weights) => ({ terms: terms.sort((a, b) => a - b), weights })),
  );

test('a vector is read as it was written', () => {
  fc.assert(
    fc.property(vector, (one) => {
      expect(parseVector(formatVector(one))).toEqual(one);
    }),
    runs(),
  );
});

test('36 terms of a vocabulary of 3,600 take at most 100 characters', () => {
  const terms = Array.from({ length: 36 }, (_, at) => at * 100);
  expect(formatVector({ terms, weights: terms.map(() => maxWeight) }).length).toBeLessThanOrEqual(100);
});

test.each(['%', 'ä', 'gICA'])('“%s” is no vector', (text) => {
  expect(parseVector(text)).toBeUndefined();
});
