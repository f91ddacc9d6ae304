import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WordScanner, WordTable } from '#lib/text/word-table.ts';
import { scannedForms } from '#lib/text/words.ts';
import { runs } from '../support/runs.ts';

const scanner = new WordScanner(scannedForms.term);

function scan(text: string): string[] {
  const bounds = scanner.boundsIn(text);
  return bounds.flatMap((start, at) => (at % 2 === 0 ? [text.slice(start, bounds[at + 1])] : []));
}

const pieces = fc.constantFrom('a', 'é', '’', '-', "'", ' ', '学', '𝔸', '😀', '\ud835', '\udd38', '7', '.');
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(pieces).map((parts) => parts.join('')),
);

test('the words that are scanned are those that a pattern finds', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(scan(text)).toEqual(text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? []);
    }),
    runs(500),
  );
});

test('each word is read once, however many there are, and has the value of that reading', () => {
  const read: string[] = [];
  const table = new WordTable((word, number) => {
    expect(number).toBe(read.push(word) - 1);
    return `${word}!`;
  });
  const words = Array.from({ length: 5000 }, (_, index) => `word${String((index * 7919) % 3000)}`);
  for (const word of words) expect(table.at(`<${word}>`, 1, 1 + word.length)).toBe(`${word}!`);
  expect(read).toEqual([...new Set(words)]);
});

test('words of one hash are told apart', () => {
  const table = new WordTable((word) => word);
  // 31 · 65 + 97 = 31 · 66 + 66
  expect(table.at('Aa', 0, 2)).toBe('Aa');
  expect(table.at('BB', 0, 2)).toBe('BB');
  expect(table.at('Aa', 0, 2)).toBe('Aa');
});
