import { expect, test } from 'vitest';
import { quote, quoteTitle } from '#lib/text/quote.ts';

test.each<[unknown, string]>([
  ['a word', '“a word”'],
  ['x'.repeat(80), `“${'x'.repeat(80)}”`],
  ['x'.repeat(81), `“${'x'.repeat(79)}…”`],
  [`${'x'.repeat(78)}😀😀`, `“${'x'.repeat(78)}…”`],
  [{ a: [1] }, '“{"a":[1]}”'],
  [null, '“null”'],
])('%j is quoted as %s', (value, quoted) => {
  expect(quote(value)).toBe(quoted);
});

test('a title of a megabyte takes no more of a message than a long one', () => {
  expect(quoteTitle('A title '.repeat(130_000))).toHaveLength(162);
});
