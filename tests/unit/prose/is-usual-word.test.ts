import { expect, test } from 'vitest';
import { isUsualWord } from '#lib/prose/is-usual-word.ts';

test.each(['tables', 'GPT', 'Überblick', '学習'])('nothing is looked for in the word “%s”', (text) => {
  expect(isUsualWord(text, 0, text.length)).toBe(true);
});

test.each([
  'x',
  'alpha',
  'beta',
  'text',
  'timesH',
  'deltageq',
  'Oleft',
  'sometimes',
  'varepsilond',
  'SFTrightarrowDPO',
  'https',
  'HTTP',
  'antidisestablishmentarianism',
  '7B',
])('“%s” is read like any text', (text) => {
  expect(isUsualWord(text, 0, text.length)).toBe(false);
});

test('letters are judged from where they are read', () => {
  expect(isUsualWord('GPTalpha', 0, 8)).toBe(true);
  expect(isUsualWord('GPTalpha', 3, 8)).toBe(false);
  expect(isUsualWord('tables', 0, 1)).toBe(false);
});
