import fc from 'fast-check';
import type { PhrasingContent, Root } from 'mdast';
import { expect, test } from 'vitest';
import { cleanText } from '#lib/clean/clean-text.ts';
import { renderEntry } from '#lib/entries/render-entry.ts';
import { treeToMdx } from '#lib/entries/tree-to-mdx.ts';
import { textTree } from '../support/papers.ts';
import { runs } from '../support/runs.ts';
import { elementNames, linkTargets, shownText } from '../support/shown-text.ts';
import { anyText } from '../support/strings.ts';

const render = (tree: Root) => renderEntry(treeToMdx(tree), 'a.mdx');
const paragraph = (children: PhrasingContent[]): Root => ({
  type: 'root',
  children: [{ type: 'paragraph', children }],
});

/** Each stands alone as a paragraph, then inside a sentence, then as the second paragraph. */
const texts = [
  'import hard from "problems"',
  'export const p = (await import("node:fs"))',
  'export controls limit trade',
  'import',
  'exports of goods',
  '{process.exit(7)}',
  'an open { brace',
  'a closing } brace',
  '{/* comment */}',
  '{{x}}',
  'O({0,1}^n)',
  '${x}',
  '<Agent />',
  '<div {...x}>',
  '<think>so</think>',
  '</s>',
  '<|im_end|>',
  'p<0.05',
  'a<b>c',
  '<!-- x -->',
  '<b>bold</b>',
  '<>',
  '<https://x.org>',
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  '<?php',
  '<!DOCTYPE html>',
  '<![CDATA[x]]>',
  '&amp; &lt;b&gt; &#65; &#x41; &copy; &copy',
  'AT&T',
  '&',
  '&&amp;',
  '[here](javascript:alert(1))',
  '[here](https://x.org)',
  '[1]: https://x.org',
  '[a]',
  '[a][b]',
  '[^1]',
  '[^1]: note',
  '![t](https://x.org/t.png)',
  '![',
  '[ ] todo',
  '# heading',
  '## heading ##',
  '#hash',
  '> quote',
  '- list',
  '+ list',
  '* list',
  '1. one',
  '2) two',
  '-',
  '+',
  '---',
  '- - -',
  '***',
  '___',
  '===',
  'Title ===',
  '| a | b |',
  '|---|---|',
  ':---',
  '```js',
  '~~~',
  '`code`',
  '`` a ` b ``',
  '    indented',
  '~~x~~',
  '~x~',
  '**b**',
  '*i*',
  '__b__',
  '_i_',
  'snake_case_name',
  '__init__',
  '2*3*4',
  '***',
  'a hard break\\',
  'C:\\new \\_ \\\\ \\textbf{b}',
  '\\',
  '\\*',
  'trailing #',
  'a ^ b',
  '$x_1$',
  '$5 to $10',
  '$$x$$',
  ':smile: ::hr',
  ':::note',
  '"quotes" -- and \'so\' ... on',
  '(c) (tm)',
  'www.x.org',
  'a@b.co',
  'mailto:a@b.co',
  'https://x.org/a_b*c',
  'https://x.org).',
  'ftp://x.org',
  '@at',
  '%TAG',
  '!!js/function',
  '=1+1',
  '中文（测试）**粗**体',
  'עברית ✓',
  '👩\u200d🔬',
  '\u00a0no-break',
  'a\u3000b',
  '\ufffd',
  '𝒳',
  '1986\\. A year',
  'x'.repeat(5000),
  '>'.repeat(3000),
  '['.repeat(500),
  '*'.repeat(500),
];

test.each(texts)('shows “%.40s” unchanged', (text) => {
  const shown = [text, `So ${text} and on`, `One.\n\n${text}`, `${text}\n\nTwo.`].map(
    (abstract) => cleanText(abstract).text,
  );
  for (const abstract of shown) {
    const html = render(textTree(abstract));
    expect(shownText(html)).toBe(abstract);
    expect(elementNames(html)).toEqual(['p']);
  }
});

const line = anyText.map((raw) => cleanText(raw).text.replaceAll('\n\n', ' ')).filter((text) => text !== '');

test('any cleaned text survives being written and rendered, and makes nothing but paragraphs', () => {
  fc.assert(
    fc.property(anyText, (raw) => {
      const { text } = cleanText(raw);
      const html = render(textTree(text));
      expect(shownText(html)).toBe(text);
      expect(elementNames(html)).toEqual(text === '' ? [] : ['p']);
    }),
    runs(),
  );
});

const urls = [
  'https://x.org',
  'http://x.org/a_b*c?q=1&r=2#s',
  'https://x.org/?a&copy;b',
  'https://x.org/(a)',
  'https://x.org/a)b',
  'https://x.org/[a]',
  'https://x.org/%7B~u',
  "https://x.org/'a'",
  'https://x.org/!a',
  'https://x.org/a:b;c,d',
  'https://x.org/$a$',
  'https://x.org/&amp;',
];

test.each(urls)('links to %s and shows it', (url) => {
  const html = render(
    paragraph([
      { type: 'text', value: 'See ' },
      { type: 'link', url, children: [{ type: 'text', value: url }] },
      { type: 'text', value: '.' },
    ]),
  );
  expect(shownText(html)).toBe(`See ${url}.`);
  expect(linkTargets(html).map(decodeURI)).toEqual([decodeURI(url)]);
  expect(html).toContain('rel="nofollow noopener"');
});

/** Words that begin and end with a character, as the reader of styles makes them. */
const word = line.map((text) => text.trim()).filter((text) => text !== '');
const link: fc.Arbitrary<PhrasingContent> = fc
  .tuple(fc.constantFrom(...urls), fc.option(word))
  .map(([url, label]) => ({ type: 'link', url, children: [{ type: 'text', value: label ?? url }] }));
const styled: fc.Arbitrary<PhrasingContent> = fc
  .tuple(fc.constantFrom('strong' as const, 'emphasis' as const), word)
  .map(([type, value]) => ({ type, children: [{ type: 'text', value }] }));
const text: fc.Arbitrary<PhrasingContent> = line.map((value) => ({ type: 'text', value }));
const inlines = fc
  .array(fc.oneof(text, link, styled), { minLength: 1, maxLength: 6 })
  // Neighbours of one kind are one node to every reader of Markdown.
  .map((nodes) => nodes.filter((node, index) => node.type !== nodes[index - 1]?.type));

const textOfInline = (node: PhrasingContent): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(textOfInline).join('') : '';

test('links and styles do not change the text around them, and only elements of the tree appear', () => {
  const names: Partial<Record<PhrasingContent['type'], string>> = {
    link: 'a',
    strong: 'strong',
    emphasis: 'em',
  };
  fc.assert(
    fc.property(inlines, (nodes) => {
      const html = render(paragraph(nodes));
      expect(shownText(html)).toBe(nodes.map(textOfInline).join('').trim());
      expect(elementNames(html)).toEqual(
        [...new Set(['p', ...nodes.flatMap(({ type }) => names[type] ?? [])])].sort(),
      );
      expect(linkTargets(html).map(decodeURI)).toEqual(
        nodes.flatMap((node) => (node.type === 'link' ? decodeURI(node.url) : [])),
      );
    }),
    runs(),
  );
});
