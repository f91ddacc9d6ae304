import fc from 'fast-check';
import { expect, test } from 'vitest';
import { titleKey } from '#lib/identifiers/title-key.ts';
import { anyText } from '../support/strings.ts';
import { runs } from '../support/runs.ts';

test.each([
  ['case', 'The Same Paper', 'the SAME paper'],
  ['spacing', 'The Same Paper', '  The  Same\u00a0 Paper '],
  ['a final full stop', 'The Same Paper', 'The same paper.'],
  ['final punctuation', 'Reseek', 'RESEEK?!'],
  ['punctuation after a space', 'Reseek', 'Reseek !'],
  ['an ideographic full stop', '记忆', '记忆。'],
  ['composed and decomposed letters', 'Zo\u00eb', 'Zoe\u0308'],
])('titles that differ only by %s are equal', (_name, a, b) => {
  expect(titleKey(a)).toBe(titleKey(b));
});

test.each([
  ['a letter of another script', 'Reward', 'R\u0435ward'],
  ['an accent', 'Resume', 'Résumé'],
  ['inner punctuation', 'A: B', 'A B'],
  ['final words', 'Memory', 'Memory II'],
  ['a final bracket', 'Memory', 'Memory)'],
  ['the number of dots, and nothing else', '.', '..'],
  ['the mark, and nothing else', '?', '!'],
])('titles that differ by %s stay apart', (_name, a, b) => {
  expect(titleKey(a)).not.toBe(titleKey(b));
});

test('the key of a key is the key', () => {
  fc.assert(
    fc.property(anyText, (title) => {
      expect(titleKey(titleKey(title))).toBe(titleKey(title));
    }),
    runs(),
  );
});

test('a title of a million full stops is compared in one pass', () => {
  expect(titleKey(`${'.'.repeat(1_000_000)}x`)).toHaveLength(1_000_001);
});
