import { expect, test } from 'vitest';
import { cleanText, isUnshowable } from '#lib/clean/clean-text.ts';

const hex = (code: number): string => code.toString(16).padStart(4, '0');

/** What cleaning says of one character between letters; undefined if it keeps it. */
function kindOf(code: number): string | undefined {
  return cleanText(`a${String.fromCodePoint(code)}b`).changes[0]?.what;
}

/** Every run of code points of one kind, as `0000-0008 control character`. */
function listRanges(first: number, last: number): string[] {
  const ranges: string[] = [];
  let start = first;
  for (let code = first; code <= last; code += 1) {
    const kind = kindOf(code);
    if (code < last && kindOf(code + 1) === kind) continue;
    if (kind !== undefined) ranges.push(`${hex(start)}-${hex(code)} ${kind}`);
    start = code + 1;
  }
  return ranges;
}

test('exactly these characters are taken out, of the basic plane', () => {
  expect(listRanges(0, 0xffff)).toEqual([
    '0000-0008 control character',
    '000b-000c line separator',
    '000d-001f control character',
    '007f-0084 control character',
    '0085-0085 line separator',
    '0086-009f control character',
    '00ad-00ad invisible character',
    '034f-034f invisible character',
    '061c-061c bidirectional control',
    '180e-180e invisible character',
    '200b-200b invisible character',
    '200d-200d invisible character',
    '200e-200f bidirectional control',
    '2028-2029 line separator',
    '202a-202e bidirectional control',
    '2060-2064 invisible character',
    '2066-2069 bidirectional control',
    '206a-206f invisible character',
    '3164-3164 invisible character',
    'd800-dfff lone surrogate',
    'fdd0-fdef noncharacter',
    'feff-feff invisible character',
    'ffa0-ffa0 invisible character',
    'fff9-fffb invisible character',
    'fffe-ffff noncharacter',
  ]);
});

test('exactly these characters are taken out, of the others', () => {
  expect(listRanges(0x1b000, 0x1ffff)).toEqual([
    '1bca0-1bca3 invisible character',
    '1d173-1d17a invisible character',
    '1fffe-1ffff noncharacter',
  ]);
  expect(listRanges(0xdfff0, 0xe0100)).toEqual([
    'dfffe-dffff noncharacter',
    'e0000-e007f invisible character',
  ]);
  expect(listRanges(0x10fff0, 0x10ffff)).toEqual(['10fffe-10ffff noncharacter']);
});

test.each([0x20, 0x41, 0x7e, 0xa0, 0x200c, 0x1f600])('a character that is kept can be shown: %i', (code) => {
  expect(isUnshowable(String.fromCodePoint(code))).toBe(false);
});

test.each([0x7f, 0x1f, 0x200d, 0x202e, 0xfffe])('a character that is taken out cannot: %i', (code) => {
  expect(isUnshowable(String.fromCodePoint(code))).toBe(true);
});

const joiner = '\u200d';
const selector = '\ufe0f';

test.each([
  ['between two pictures', `👩${joiner}🔬`, `👩${joiner}🔬`],
  ['after a selector of a picture', `🏳${selector}${joiner}🌈`, `🏳${selector}${joiner}🌈`],
  ['after a skin tone', `👩🏽${joiner}🔬`, `👩🏽${joiner}🔬`],
  ['before a letter', `👩${joiner}a`, '👩a'],
  ['after a letter', `a${joiner}🔬`, 'a🔬'],
  ['after the selector of a letter', `a${selector}${joiner}🔬`, `a${selector}🔬`],
  ['after a selector alone', `${selector}${joiner}🔬`, `${selector}🔬`],
  ['at the beginning', `${joiner}🔬`, '🔬'],
  ['at the end', `👩${joiner}`, '👩'],
  ['twice', `👩${joiner}${joiner}🔬`, `👩${joiner}🔬`],
])('a joiner %s', (_where, raw, text) => {
  expect(cleanText(raw).text).toBe(text);
});

const tag = (letters: string): string =>
  [...letters].map((letter) => String.fromCodePoint(0xe0000 + (letter.codePointAt(0) ?? 0))).join('');

test.each([
  ['of a flag are kept', `🏴${tag('gbsct\u007f')}`, `🏴${tag('gbsct\u007f')}`],
  ['beyond six are a message', `🏴${tag('gbsct\u007fx')}`, `🏴${tag('gbsct\u007f')}`],
  ['behind another picture are none of a flag', `👩${tag('gb')}`, '👩'],
  ['behind a flag and a letter are none', `🏴a${tag('gb')}`, '🏴a'],
  ['at the beginning are none', tag('gb'), ''],
  ['of the lowest kind are kept', `🏴\u{e0020}`, `🏴\u{e0020}`],
  ['below those that spell are none', `🏴\u{e001f}`, '🏴'],
  ['of the language mark are none', `🏴\u{e0001}`, '🏴'],
  ['behind one that does not spell are none', `🏴\u{e001f}${tag('g')}`, `🏴${tag('g')}`],
])('tags %s', (_what, raw, text) => {
  expect(cleanText(raw).text).toBe(text);
});
