import { expect, test } from 'vitest';
import { mdxToText } from '#lib/text/mdx-to-text.ts';

test.each([
  ['# A head\n\nSome *marked* `code`.', 'A head Some marked code.'],
  ['As <Paper id="1" /> shows.', 'As A title shows.'],
  ['<Paper id="1" />', 'A title'],
  ['As <Paper id="1">this work</Paper> shows.', 'As this work shows.'],
  ['As <Paper id="2" /> shows.', 'As 2 shows.'],
])('the words that a page shows of %j are %j', (source, text) => {
  expect(mdxToText(source, (id) => (id === '1' ? 'A title' : id))).toBe(text);
});
