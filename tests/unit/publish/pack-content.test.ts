import { expect, test } from 'vitest';
import { packContent } from '#lib/publish/pdf/pack-content.ts';

const pack = (content: string) => Buffer.from(packContent(Buffer.from(content, 'latin1'))).toString('latin1');

test.each([
  [
    'a place has five digits that count',
    '1 0 0 -1 286.09204 1468.74728 cm',
    '1\n0\n0\n-1\n286.09\n1468.7\ncm',
  ],
  ['a small number has no exponent', '0.00000031 0.70710678 -0.000001 cm', '0\n0.70711\n0\ncm'],
  ['a space between letters has whole thousandths', '[(a) -334.37933 (b)] TJ', '[(a)-334\n(b)]\nTJ'],
  ['a dash is no space', '[2.5 1.25] 0 d', '[2.5\n1.25]\n0\nd'],
  ['a letter has no escape that nothing asks for', '(\\000\\036\\n) Tj', '(\0\x1e\n)Tj'],
  ['a sign that would mean something has one', '(\\050\\)\\\\\\r\\015(a)) Tj', '(\\(\\)\\\\\\r\\r\\(a\\))Tj'],
  ['a text that holds numbers stays', '(1.23456789 q) Tj', '(1.23456789 q)Tj'],
  ['an escape has three digits at most', '(\\0501 \\12a) Tj', '(\\(1 \na)Tj'],
  ['a line that only the file breaks is none', '(a\\\nb) Tj', '(ab)Tj'],
  [
    'dictionaries, names and hexadecimal texts stay',
    '/Span <<\n  /ActualText <FEFF00AD>\n>> BDC',
    '/Span\n<<\n/ActualText\n<FEFF00AD>\n>>\nBDC',
  ],
  ['a name with a point is no number', '/F1.25 9.50001 Tf', '/F1.25\n9.5\nTf'],
])('%s', (_, content, wanted) => {
  expect(pack(content)).toBe(wanted);
});
