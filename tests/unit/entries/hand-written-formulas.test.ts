import rehypeStringify from 'rehype-stringify';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { checkBody } from '#lib/doctor/check-body.ts';
import { keepMoney } from '#lib/entries/keep-money.ts';
import { setFormulas } from '#lib/entries/set-formulas.ts';

/** As `astro.config.mjs` sets the text of notes, forewords and topics. */
const processor = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(remarkMath)
  .use(keepMoney)
  .use(remarkRehype)
  .use(setFormulas)
  .use(rehypeStringify);
const set = (text: string) => String(processor.processSync(text));
const text = (html: string) => html.replace(/<[^>]+>/g, '');

test('a formula in a note is set as MathML, with its plain form beside it', () => {
  const html = set('They reach $O(n^{2})$ steps.');
  expect(html).toContain('<math alttext="O(n²)"');
  expect(html).toContain('<msup>');
  expect(html).not.toContain('$');
});

test('a formula that stands alone is a block', () => {
  expect(set('$$\nE = mc^2\n$$\n')).toMatch(/^<p><math[^>]* display="block"/);
});

test.each(['It costs $5 and $10 a month.', 'From $5-$10 to $20.', 'A price of $ 5 or 6 $ is odd.'])(
  '“%s” keeps its dollars',
  (line) => {
    expect(text(set(line))).toBe(line);
  },
);

test('a formula that cannot be set is shown as it was written', () => {
  expect(text(set(String.raw`See $\nosuchmacro{x}$.`))).toBe(String.raw`See \nosuchmacro{x}.`);
});

test('doctor takes braces in a formula for what they are', () => {
  const body = String.raw`---
---

The bound is $\frac{a}{b} <= x_{i}$.
`;
  expect(checkBody({ file: 'content/notes/a.mdx', id: 'a', text: body })).toEqual([]);
});
