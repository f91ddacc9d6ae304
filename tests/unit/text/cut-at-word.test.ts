import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutAtWord } from '#lib/text/cut-at-word.ts';
import { runs } from '../support/runs.ts';
import { anyText } from '../support/strings.ts';

test.each([
  ['short', 10, 'short'],
  ['exactly it', 10, 'exactly it'],
  ['a title of many words', 12, 'a title of…'],
  ['a title, then more', 9, 'a title…'],
  ['unbrokenwords', 6, 'unbro…'],
  ['a unbrokenwords', 8, 'a unbro…'],
  ['ab😀😀😀', 4, 'ab…'],
  ['', 5, ''],
])('“%s” within %i characters is “%s”', (text, length, cut) => {
  expect(cutAtWord(text, length)).toBe(cut);
});

test('a cut text is a beginning of the text, fits, is well formed and ends with an ellipsis', () => {
  fc.assert(
    fc.property(
      anyText.map((text) => text.toWellFormed()),
      fc.integer({ min: 1, max: 40 }),
      (text, length) => {
        const cut = cutAtWord(text, length);
        expect(cut.length).toBeLessThanOrEqual(Math.max(length, 1));
        if (text.length <= length) expect(cut).toBe(text);
        else {
          expect(cut.endsWith('…')).toBe(true);
          expect(text.startsWith(cut.slice(0, -1))).toBe(true);
          expect(cut.isWellFormed()).toBe(true);
        }
      },
    ),
    runs(),
  );
});
