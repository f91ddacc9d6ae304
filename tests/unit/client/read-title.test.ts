import { expect, test } from 'vitest';
import { readTitle } from '#src/client/offline/kept-stores.ts';

test.each([
  ['<meta property="og:title" content="R&amp;D &#38; A&#x42;C &#39;x&#39;">', "R&D & ABC 'x'"],
  ['<meta property="og:title" content="a &constructor; b">', 'a &constructor; b'],
  ['<p>no title</p>', ''],
])('the title of %s is “%s”', (html, title) => {
  expect(readTitle(html)).toBe(title);
});
