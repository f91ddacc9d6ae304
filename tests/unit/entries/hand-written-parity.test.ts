import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unified } from '@astrojs/markdown-remark';
import mdxRenderer from '@astrojs/mdx/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import remarkMath from 'remark-math';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseHandWritten } from '#lib/entries/hand-written/parse-hand-written.ts';
import { keepMoney } from '#lib/entries/keep-money.ts';
import { setFormulas } from '#lib/entries/set-formulas.ts';

type Component = Parameters<AstroContainer['renderToString']>[0];

/** Below the project, so that the modules find their packages. */
const folder = mkdtempSync(resolve('.cache/hand-written-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** As `astro.config.mjs` has it. */
const options = { remarkPlugins: [remarkMath, keepMoney], rehypePlugins: [setFormulas] };
let container: AstroContainer;
beforeAll(async () => {
  container = await AstroContainer.create();
  container.addServerRenderer({ name: 'mdx', renderer: mdxRenderer });
});

/** What Astro adds to a module that MDX makes. */
const ending = `
import { __astro_tag_component__ } from 'astro/runtime/server/index.js';
export const Content = (props = {}) => MDXContent(props);
Content[Symbol.for('mdx-component')] = true;
__astro_tag_component__(Content, 'astro:jsx');
`;

let modules = 0;

/** The HTML that `@astrojs/mdx` makes of a text. */
async function renderByAstro(text: string): Promise<string> {
  const renderer = await unified(options).createMdxRenderer?.(
    { syntaxHighlight: false },
    { optimize: false, srcDir: pathToFileURL('/src/'), sourcemap: false },
  );
  const { code = '' } = (await renderer?.process(text, '/src/a.mdx', {})) ?? {};
  modules += 1;
  const file = join(folder, `${String(modules)}.mjs`);
  writeFileSync(file, code + ending);
  const { Content } = (await import(pathToFileURL(file).href)) as { Content: Component };
  return container.renderToString(Content);
}

/** One spelling for the same tree: the two write quotation marks and empty attributes differently. */
const spell = (html: string) => toHtml(fromHtml(html, { fragment: true }));

test.each([
  ['punctuation', 'Read *this* "now" -- or later & more\' > x &lt;z&gt;.'],
  ['comments', 'One.\n\n{/* later */}\n\nTwo {/* x */} three.'],
  ['a quoted brace', "The set {'{'}a\\}."],
  ['elements in a line', '<b>Bold</b> and H<sub>2</sub>O.<br />Next.\\\nLast.'],
  ['elements alone in a line', '<b>Bold</b> <i>and</i>'],
  ['an element around blocks', '<aside class="x">\n\nOne.\n\n</aside>\n\n<aside>\n  One *two*.\n</aside>'],
  ['a fragment', '<>One.</>'],
  ['a fold', '<details open><summary>S</summary>One.</details>'],
  ['headings', '## A title\n\n## A title\n\n### `x` and $y$ *z*\n\n<h2>A title</h2>'],
  ['a table', '| a | b |\n| -: | :- |\n| 1 | `2` |'],
  ['money and formulas', 'From $5 to $10: $O(n^{2})$.\n\n$$\nE = mc^2\n$$'],
  ['a picture', '![x](/a.png "t") <img src="/x.png" alt="y" />'],
  ['a footnote', 'A[^1].\n\n[^1]: Note.'],
  ['lists', '- [ ] a\n- [x] b\n\n3. c\n4. d'],
  ['code', '```js\nlet x = 1 < 2;\n```\n\n`a "b"`'],
  ['quotations, rules and deletions', '> q\n\n---\n\n~~x~~ https://example.org/'],
  ['attributes', '<span lang="de" data-x="y" aria-label="z" class="a b" style="color: red">w</span>'],
])('a text with %s is the one that @astrojs/mdx makes of it', async (_what, text) => {
  const tree = parseHandWritten(text);
  expect(spell(tree ? toHtml(tree) : '')).toBe(spell(await renderByAstro(text)));
});
