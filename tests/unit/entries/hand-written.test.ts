import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { expandComponents } from '#lib/entries/hand-written/expand-components.ts';
import { parseHandWritten } from '#lib/entries/hand-written/parse-hand-written.ts';

const parse = (text: string) => parseHandWritten(text);
const html = (text: string) => {
  const tree = parse(text);
  return tree && toHtml(tree, { closeSelfClosing: true, tightSelfClosing: true });
};

test.each([
  ['a paragraph', 'Read *this* "now".', '<p>Read <em>this</em> “now”.</p>'],
  ['a comment', 'One.\n\n{/* later */}\n\nTwo.', '<p>One.</p>\n\n<p>Two.</p>'],
  ['a quoted brace', "The set {'{'}a\\}.", '<p>The set {a}.</p>'],
  ['an element in a line', 'H<sub>2</sub>O', '<p>H<sub>2</sub>O</p>'],
  ['an element alone in its line', '<b>Bold</b>', '<b>Bold</b>'],
  [
    'an element around blocks',
    '<aside class="x">\n\nOne.\n\n</aside>',
    '<aside class="x"><p>One.</p></aside>',
  ],
  ['a fragment', '<>One.</>', 'One.'],
  ['an attribute without a value', '<details open>One.</details>', '<details open>One.</details>'],
  ['a break', 'One.<br />Two.', '<p>One.<br/>Two.</p>'],
  [
    'headings of one name',
    '## A title\n\n## A title',
    '<h2 id="a-title">A title</h2>\n<h2 id="a-title-1">A title</h2>',
  ],
  [
    'a column on the right',
    '| a |\n| -: |\n| 1 |',
    '<table><thead><tr><th style="text-align:right">a</th></tr></thead><tbody><tr><td style="text-align:right">1</td></tr></tbody></table>',
  ],
  ['money', 'From $5 to $10.', '<p>From $5 to $10.</p>'],
  ['a picture of the site', '![x](/a.png)', '<p><img src="/a.png" alt="x"/></p>'],
  ['a component in a line', 'See <Paper id="1" />.', '<p>See <Paper id="1"></Paper>.</p>'],
  ['a component alone in its line', '<Paper id="1" />', '<p><Paper id="1"></Paper></p>'],
])('%s is rendered without a program', (_what, text, expected) => {
  expect(html(text)).toBe(expected);
});

test.each([
  ['an import', "import X from './x.astro';\n\nOne."],
  ['an export', 'export const x = 1;\n\nOne.'],
  ['an expression', 'One and {1 + 1}.'],
  ['an attribute that is computed', '<b title={1}>One</b>'],
  ['spread attributes', '<b {...{}}>One</b>'],
  ['a component that the project does not ship', '<Loom />'],
  ['a part of a component', '<loom.Part />'],
  ['a custom element', '<my-loom />'],
  ['a script', '<script>alert(1)</script>'],
  ['a directive of a template', '<p set:html="x" />'],
  ['a picture beside the text', '![x](./a.png)'],
  ['a picture beside the text, named below it', '![x][y]\n\n[y]: a.png'],
])('a text with %s is left to the bundler', (_what, text) => {
  expect(parse(text)).toBeUndefined();
});

test('a link that is defined below the text may lead to a file', () => {
  expect(html('[x][y]\n\n[y]: a.pdf')).toBe('<p><a href="a.pdf">x</a></p>');
});

test('a formula is MathML', () => {
  expect(html('They reach $x_{i}$.')).toMatch(/^<p>They reach <math alttext="xᵢ"/);
});

test('the tree holds elements and texts alone, without their places', () => {
  const tree = parse('## One\n\n{/* x */}\n\n<aside>*Two* $x$</aside>\n\n| a |\n| - |\n| b |\n');
  const seen = new Set<string>();
  const look = (node: object & { type: string; children?: object[] }) => {
    seen.add(node.type);
    expect(Object.keys(node).filter((key) => key === 'position' || key === 'data')).toEqual([]);
    for (const child of node.children ?? []) look(child as never);
  };
  for (const child of tree?.children ?? []) look(child);
  expect([...seen].sort()).toEqual(['element', 'text']);
  expect(JSON.parse(JSON.stringify(tree))).toEqual(tree);
});

test('a form writes what it likes in the place of a component, and leaves the tree as it is', () => {
  const tree = parse('See <Paper id="1">*this* <Paper id="2" /></Paper>.');
  if (!tree) throw new Error('The text was not read.');
  const before = JSON.stringify(tree);
  const link = ({ properties, children }: Element) => [
    h('a', { href: `#${String(properties['id'])}` }, children),
  ];
  const expanded = expandComponents(tree, { Paper: link });
  expect(toHtml(expanded)).toBe('<p>See <a href="#1"><em>this</em> <a href="#2"></a></a>.</p>');
  expect(JSON.stringify(tree)).toBe(before);
});
