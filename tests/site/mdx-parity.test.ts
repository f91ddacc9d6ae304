import { readFileSync } from 'node:fs';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { beforeAll, expect, test } from 'vitest';
import { readProse } from '#lib/prose/read-prose.ts';
import { parseEntry } from '#lib/entries/parse-entry.ts';
import { renderEntry } from '#lib/entries/render-entry.ts';
import { treeToMdx } from '#lib/entries/tree-to-mdx.ts';
import { buildMdx } from '../support/build-mdx.ts';
import { corpusContent } from '../support/corpus.ts';
import { shownProse } from '../support/html.ts';
import { readPapers } from '../support/paper-records.ts';

const entries = new Map(
  readPapers().map(({ id }) => [id, readFileSync(`${corpusContent}/papers/${id}.mdx`, 'utf8')]),
);

/** Texts that are more than text to MDX, Markdown, HTML or a template, unless they are written as text. */
const nasty = new Map(
  [
    ['expressions', '{process.exit(7)} and {/* a comment */}'],
    ['an import', 'import x from "y"'],
    ['an export', 'export const x = 1'],
    ['tags', '<Agent /> <div {...x}> <think> </s> <|im_end|> <!-- x -->'],
    ['a script', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
    ['character references', '&lt;b&gt; &amp;amp; &#x41; &copy; & < > " \''],
    ['blocks', '# no heading\n\n- no item\n\n1. no item\n\n> no quotation\n\n---'],
    ['a table', '| a | b |\n\n|---|---|'],
    ['marks within a line', '*a* _b_ `c` ~~d~~ [e](f) ![g](h) [^1] [i]: j **not strong'],
    ['names with marks', 'a_b_c, snake_case, 2*3*4, f(x)*g(y), C:\\dir\\new \\* \\# \\\\'],
    ['addresses', 'See https://x.org/a_b*c?q=1&r=2#d_e, and www.x.org and a@b.co.'],
    ['money and formulas', '$5 and $10, and the formula O(varepsilon^{-s}d^s) with mathcal{O}(T^{2/3}).'],
    ['LaTeX', '\\textbf{L}azy, {\\it so}, \\href{https://x.org}{our page}'],
    ['an indent', '    four spaces, and a tab\tinside'],
    ['quotation marks and dashes', '"straight" \'quotes\' -- dashes --- and ... dots'],
    ['attributes', 'dir="auto" class={x} set:html={y} client:load is:inline'],
    ['templates', '${x} {{y}} <%= z %> @if #each :smile: ::hr'],
    ['letters of many scripts', 'Tiếng Việt, 中文, عربى, e\u0301, 👩\u200d🔬, ﬁ, \u00a0\u202f, \u{1d4aa}'],
  ].map(([name = '', text = '']) => [
    name,
    { text, body: treeToMdx(readProse(text, { markup: 'plain' }).tree) },
  ]),
);

let articles: Map<string, Element>;
beforeAll(async () => {
  const bodies = [...nasty].map(([name, { body }]): [string, string] => [name, body]);
  articles = await buildMdx(new Map([...entries, ...bodies]));
}, 120_000);

test('the HTML of every entry is the one that @astrojs/mdx makes of it', () => {
  expect(entries.size).toBe(273);
  for (const [id, text] of entries)
    expect([id, html(articles.get(id))]).toEqual([
      id,
      html(fromHtml(renderEntry(parseEntry(text).body, id), { fragment: true })),
    ]);
});

test.each([...nasty])('a text with %s is rendered as @astrojs/mdx renders it', (name, { body }) => {
  expect(html(articles.get(name))).toBe(html(fromHtml(renderEntry(body, name), { fragment: true })));
});

test.each([...nasty])('a text with %s shows the text that it was written from', (name, { text }) => {
  const { plain } = readProse(text, { markup: 'plain' });
  expect(shownProse(articles.get(name))).toBe(plain.replace(/\s+/g, ' ').trim());
});

/** One spelling for the same tree: the two write quotation marks and character references differently. */
function html(node: Element | Root | undefined): string {
  return toHtml({ type: 'root', children: node?.children ?? [] }).trim();
}
