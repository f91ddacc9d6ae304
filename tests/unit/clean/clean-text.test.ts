import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanLine, cleanText } from '#lib/clean/clean-text.ts';
import { runs } from '../support/runs.ts';
import { declaredNormalisation } from '../support/shown-text.ts';
import { anyText } from '../support/strings.ts';

test.each([
  ['NUL', 'a\u0000b', 'ab', 'control character'],
  ['BEL', 'a\u0007b', 'ab', 'control character'],
  ['ESC, but not what follows it', 'a\u001b[31mb', 'a[31mb', 'control character'],
  ['DEL', 'a\u007fb', 'ab', 'control character'],
  ['a C1 control', 'a\u009bb', 'ab', 'control character'],
  ['a carriage return', 'a\rb', 'ab', 'control character'],
  ['a vertical tab', 'a\u000bb', 'a b', 'line separator'],
  ['a form feed', 'a\u000cb', 'a b', 'line separator'],
  ['next line', 'a\u0085b', 'a b', 'line separator'],
  ['a line separator', 'a\u2028b', 'a b', 'line separator'],
  ['a paragraph separator', 'a\u2029b', 'a b', 'line separator'],
  ['a right-to-left override', 'a\u202eb', 'ab', 'bidirectional control'],
  ['a pop directional formatting', 'a\u202cb', 'ab', 'bidirectional control'],
  ['an isolate', 'a\u2066b\u2069', 'ab', 'bidirectional control'],
  ['a left-to-right mark', 'a\u200eb', 'ab', 'bidirectional control'],
  ['an Arabic letter mark', 'a\u061cb', 'ab', 'bidirectional control'],
  ['a zero width space', 'a\u200bb', 'ab', 'invisible character'],
  ['a word joiner', 'a\u2060b', 'ab', 'invisible character'],
  ['a byte order mark', 'a\ufeffb', 'ab', 'invisible character'],
  ['a soft hyphen', 'a\u00adb', 'ab', 'invisible character'],
  ['a Mongolian vowel separator', 'a\u180eb', 'ab', 'invisible character'],
  ['an invisible sign of multiplication', 'a\u2062b', 'ab', 'invisible character'],
  ['a deprecated format character', 'a\u206ab', 'ab', 'invisible character'],
  ['a combining grapheme joiner', 'a\u034fb', 'ab', 'invisible character'],
  ['a Hangul filler', 'a\u3164b', 'ab', 'invisible character'],
  ['an annotation anchor', 'a\ufff9b', 'ab', 'invisible character'],
  ['text that is spelled in tags', 'a\u{e0041}\u{e0042}b', 'ab', 'invisible character'],
  [
    'a message behind a flag',
    `🏴${'\u{e0041}'.repeat(9)}b`,
    `🏴${'\u{e0041}'.repeat(6)}b`,
    'invisible character',
  ],
  ['a zero width joiner between letters', 'a\u200db', 'ab', 'invisible character'],
  ['a noncharacter', 'a\ufdd0b\ufdefc', 'abc', 'noncharacter'],
  ['the last code points of a plane', 'a\ufffeb\uffffc\u{1fffe}d\u{10ffff}', 'abcd', 'noncharacter'],
])('%s is taken out and counted', (_name, raw, text, what) => {
  const { text: found, changes } = cleanText(raw);
  expect(found).toBe(text);
  expect(changes.map((change) => change.what)).toEqual([what]);
});

test('a lone surrogate becomes U+FFFD, and each is counted', () => {
  expect(cleanText('a\ud800b\udc00c')).toEqual({
    text: 'a\ufffdb\ufffdc',
    changes: [{ what: 'lone surrogate', count: 2, at: 1 }],
  });
});

test('every kind is counted on its own', () => {
  expect(cleanText('\u0000\u0001a\u200b\u202e\u202eb').changes).toEqual([
    { what: 'control character', count: 2, at: 0 },
    { what: 'invisible character', count: 1, at: 3 },
    { what: 'bidirectional control', count: 2, at: 4 },
  ]);
});

test.each([
  ['an emoji of several people', '👩\u200d👩\u200d👧'],
  ['an emoji with a skin tone', '👩🏽\u200d🔬'],
  ['an emoji with a variation selector', '🏳\ufe0f\u200d🌈'],
  ['a flag', '🇩🇪'],
  ['a zero width non-joiner, which Persian needs', 'می\u200cخواهم'],
  ['a no-break space', 'a\u00a0b'],
  ['a narrow no-break space', 'a\u202fb'],
  ['an ideographic space', '中\u3000文'],
  ['a replacement character', 'a\ufffdb'],
  ['a letter beyond the basic plane', '𝒳'],
  ['a private character', 'a\ue000b'],
  ['the flag of Scotland', '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
  ['a zero width non-joiner, which Persian is written with', 'می\u200cخواهم'],
])('%s is kept without a word', (_name, text) => {
  expect(cleanText(text)).toEqual({ text, changes: [] });
});

test.each([
  ['composes letters', 'Zoe\u0308', 'Zoë'],
  ['composes letters that an invisible one divided', 'Zoe\u200b\u0308', 'Zoë'],
  ['keeps compatibility characters', 'ﬁ ² Å', 'ﬁ ² Å'],
  ['makes one space of many', 'a  b\t\tc \t d', 'a b c d'],
  ['joins wrapped lines', 'a\nb\n c', 'a b c'],
  ['keeps paragraphs apart by one blank line', 'a\n\nb\n \t\n\n\nc', 'a\n\nb\n\nc'],
  ['trims', '\n\n  a \n\n b\n\n', 'a\n\nb'],
  ['leaves nothing of nothing', ' \n\t\n\u200b', ''],
])('%s', (_name, raw, text) => {
  expect(cleanText(raw).text).toBe(text);
});

test('a line holds no paragraphs', () => {
  expect(cleanLine(' a\n\nb\nc ')).toEqual({ text: 'a b c', changes: [] });
});

test('cleaning clean text changes nothing', () => {
  fc.assert(
    fc.property(anyText, (raw) => {
      const { text } = cleanText(raw);
      expect(cleanText(text)).toEqual({ text, changes: [] });
    }),
    runs(),
  );
});

/** Text that holds nothing which cleaning removes. */
const plain = anyText.map((text) =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cn}\u034f\u3164\uffa0]/gu, (character) =>
      character === '\n' || character === '\t' ? character : '',
    ),
);

test('only composition and white space of plain text change', () => {
  fc.assert(
    fc.property(plain, (raw) => {
      const { text, changes } = cleanText(raw);
      expect(changes).toEqual([]);
      expect(text).toBe(declaredNormalisation(raw));
    }),
    runs(),
  );
});

test('no character that XML forbids or a terminal obeys survives', () => {
  fc.assert(
    fc.property(anyText, (raw) => {
      expect(cleanText(raw).text).not.toMatch(
        /(?!\n)\p{Cc}|[\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Cs}/u,
      );
    }),
    runs(),
  );
});
