import { expect, test } from 'vitest';
import type { wordForms } from '#lib/text/words.ts';
import { WordScanner, WordTable } from '#lib/text/word-table.ts';
import { longWords, scannedForms, wordsIn } from '#lib/text/words.ts';

const text = "B-STaR’s +3.5% won't beat Erdo\u030bs2 記憶 (x).";

test.each<[keyof typeof wordForms, string[]]>([
  ['plain', ['B', 'STaR', 's', '3', '5', 'won', 't', 'beat', 'Erdo', 's2', '記憶', 'x']],
  ['marked', ['B', 'STaR', 's', 'won', 't', 'beat', 'Erdo\u030bs', '記憶', 'x']],
  ['eastAsian', ['B', 'STaR', 's', '3', '5', 'won', 't', 'beat', 'Erdo', 's2', '記', '憶', 'x']],
  ['figure', ['B-STaR’s', '+3.5%', "won't", 'beat', 'Erdo\u030bs2', '記憶', 'x']],
])('words of the form “%s”', (form, words) => {
  expect(wordsIn(text, form)).toEqual(words);
});

test.each<[keyof typeof scannedForms, string[]]>([
  ['plain', ['B', 'STaR', 's', '3', '5', 'won', 't', 'beat', 'Erdo', 's2', '記憶', 'x']],
  ['compound', ['B-STaR', 's', '3', '5', 'won', 't', 'beat', 'Erdo', 's2', '記憶', 'x']],
  ['phrase', ['B', 'STaR’s', '3', '5', "won't", 'beat', 'Erdo\u030bs2', '記憶', 'x']],
])('words that are scanned in the form “%s”', (form, words) => {
  const table = new WordTable((word) => word);
  expect(table.valuesIn(text, new WordScanner(scannedForms[form]))).toEqual(words);
});

test('a text without words has none', () => {
  expect(wordsIn(' –—… ')).toEqual([]);
});

test('the length of a word is counted in characters', () => {
  expect(longWords(['abc', 'abcd', '𝒜𝒷𝒸', '𝒜𝒷𝒸𝒹'], 4)).toEqual(['abcd', '𝒜𝒷𝒸𝒹']);
});
