import { expect, test } from 'vitest';
import { shortTitle } from '#lib/text/short-title.ts';

test.each([
  ['ReSeek: A Self-Correcting Framework', 'ReSeek'],
  ['Deep Research – A Survey', 'Deep Research'],
  ['记忆：综述', '记忆：综述'],
  ['Ratio 3:1 in Practice', 'Ratio 3:1 in Practice'],
  ['A: B', 'A: B'],
  [': odd', ': odd'],
])('"%s" is "%s" in a table', (title, short) => {
  expect(shortTitle(title)).toBe(short);
});
