import { expect, test } from 'vitest';
import { textSimilarity, wordsOf } from '#lib/papers/merge/text-similarity.ts';

test.each([
  ['One text.', 'one TEXT', 1],
  ['', '', 1],
  ['...', '!!!', 1],
  ['a b', 'c d', 0],
  ['a b c', 'b c d', 0.5],
  ['a a a b', 'a', 0.5],
  ['constructor __proto__', 'constructor toString', 1 / 3],
])('%j and %j share %f of their words', (a, b, share) => {
  expect(textSimilarity(wordsOf(a), wordsOf(b))).toBeCloseTo(share);
  expect(textSimilarity(wordsOf(b), wordsOf(a))).toBeCloseTo(share);
});
