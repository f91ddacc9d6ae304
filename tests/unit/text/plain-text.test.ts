import { expect, test } from 'vitest';
import { decodeEntities, joinLines, markupToText, toLine } from '#lib/text/plain-text.ts';

test.each([
  ['R&amp;D &lt; 5 &#945; &#x3b1; &eacute;', 'R&D < 5 α α é'],
  ['AT&T; R&D & &unknown; &#xffffffff;', 'AT&T; R&D & &unknown; &#xffffffff;'],
  ['&amp;lt;', '&lt;'],
])('the entities of %s are %s', (text, decoded) => {
  expect(decodeEntities(text)).toBe(decoded);
});

test.each([
  ['<p>One <em>two</em></p><p>three</p>', 'One two\n\nthree'],
  ['<jats:title>Abstract</jats:title><jats:p>One</jats:p>', 'Abstract\n\nOne'],
  ['H<sub>2</sub>O, x<sup>2</sup>, 10<sup>−3</sup>, e<sup>i&pi;</sup>', 'H₂O, x², 10⁻³, e^{iπ}'],
  ['a<br/>b', 'a b'],
  ['<p>Text<script>evil()</script></p>', 'Text'],
  ['if a < b and c > d, a <b and c> d', 'if a < b and c > d, a <b and c> d'],
  ['$a<b$ &amp; <i>x</i>', '$a<b$ & x'],
])('the text of %s is %s', (html, text) => {
  expect(joinLines(markupToText(html))).toBe(text);
});

test('hard-wrapped lines are joined and paragraphs kept', () => {
  expect(joinLines('  One\n  two\t three.\n \n\nFour\nfive.\n')).toBe('One two three.\n\nFour five.');
  expect(toLine(' One\n\n two ')).toBe('One two');
});
