import { expect, test } from 'vitest';
import { onceEach, onceOf } from '#lib/text/once-each.ts';

test('the value of a word is computed once, even if there is none', () => {
  const asked: string[] = [];
  const read = onceEach((word) => {
    asked.push(word);
    return word === '' ? undefined : word.length;
  });
  expect(['reward', '', 'reward', ''].map(read)).toEqual([6, undefined, 6, undefined]);
  expect(asked).toEqual(['reward', '']);
});

test('what follows from an object is computed once for it, and anew for an equal one', () => {
  const asked: object[] = [];
  const read = onceOf((key: { word: string }) => asked.push(key));
  const key = { word: 'reward' };
  expect([key, key, { ...key }].map(read)).toEqual([1, 1, 2]);
});
