import { expect, test } from 'vitest';
import { keepRecent } from '../../../src/site/keep-recent.ts';

test('an answer is computed once while it is among the last, and again when others came between', () => {
  const asked: string[] = [];
  const ask = keepRecent(
    2,
    (word: string) => word,
    (word) => {
      asked.push(word);
      return word.toUpperCase();
    },
  );
  expect(['a', 'b', 'a', 'c', 'a', 'b'].map(ask)).toEqual(['A', 'B', 'A', 'C', 'A', 'B']);
  expect(asked).toEqual(['a', 'b', 'c', 'b']);
});
