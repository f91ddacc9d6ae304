import { expect, test } from 'vitest';
import { htmlToText } from '#lib/text/plain-html.ts';

test.each<[string, string, string]>([
  ['paragraphs', '<p>One <em>loom</em></p>\n<p> and another. </p>', 'One loom\n\nand another.'],
  ['what a renderer escapes', '<p>5 &#x3C; 6 &#x26; &#x26;lt; is no sign</p>', '5 < 6 & &lt; is no sign'],
  [
    'a link',
    '<p>See <a href="https://loom.example/?a=1&#x26;b=2" rel="nofollow noopener">it</a>.</p>',
    'See it.',
  ],
  ['a formula', '<p>At <math alttext="x²"><msup><mi>x</mi><mn>2</mn></msup></math></p>', 'At x²'],
  ['references that only a parser knows', '<p>a &amp; b &nbsp;c</p>', 'a & b \u00a0c'],
  ['a paragraph that another one ends', '<p>a<p>b</p>', 'a\n\nb'],
  ['text behind a paragraph', '<p>a</p>b', 'ab'],
  ['a line break of another system', '<p>a\r\nb</p>', 'a\nb'],
  ['an element of other kinds', '<p>a<br>b</p><ul><li>c</li></ul>', 'abc'],
  ['nothing', '', ''],
])('the plain text of %s is that which a browser shows', (_what, html, text) => {
  expect(htmlToText(html)).toBe(text);
});
