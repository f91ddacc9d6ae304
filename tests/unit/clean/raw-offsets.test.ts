import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanLine, cleanText } from '#lib/clean/clean-text.ts';
import { findRawOffsets } from '#lib/clean/raw-offsets.ts';
import { runs } from '../support/runs.ts';
import { anyText } from '../support/strings.ts';

test.each([
  ['clean text', 'a b x', 'a b x'],
  ['spaces before and between', '  a \t b  x', 'a b x'],
  ['an override and an invisible character', 'a\u202e \u200b\u200bx', 'a x'],
  ['a decomposed letter', 'e\u0301 x', 'é x'],
  ['decomposed Hangul', '\u1112\u1161\u11ab x', '한 x'],
  ['a letter that composition takes apart', '\u0958 x', '\u0915\u093c x'],
  ['a blank line of three', 'a\n \n\nx', 'a\n\nx'],
  ['a line separator', 'a\u2028x', 'a x'],
  ['half a character', '\ud800x', '\ufffdx'],
  ['a joined emoji', '👩\u200d🔬 \u200dx', '👩\u200d🔬 x'],
])('the x after %s is found again', (_name, raw, clean) => {
  expect(cleanText(raw).text).toBe(clean);
  expect(findRawOffsets(raw, clean, [clean.indexOf('x')])).toEqual([raw.indexOf('x')]);
});

test('a character of a cleaned text stands at the offset that is found for it', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom(cleanText, cleanLine), (raw, clean) => {
      const { text } = clean(raw);
      const offsets = [...text.matchAll(/[\w\\{}^]/g)]
        .map(({ index }) => index)
        // A mark that follows may be composed with it.
        .filter((index) => !/^\p{M}/u.test(text.slice(index + 1)));
      const found = findRawOffsets(raw, text, offsets);
      expect(found.map((offset) => raw[offset]?.normalize('NFC'))).toEqual(
        offsets.map((offset) => text[offset]),
      );
      expect(new Set(found).size).toBe(found.length);
    }),
    runs(),
  );
});
