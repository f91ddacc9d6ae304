import fc from 'fast-check';
import type { Element, ElementContent, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { minifyHtml } from '#lib/text/html/minify-html.ts';
import { readTokens } from '#lib/text/html/read-tokens.ts';
import { runs } from '../support/runs.ts';

const inBody = (html: string) => `<body>${html}</body>`;

test.each([
  ['<ul> <li> <a href="/"> Latest </a> </li> <li> B </li> </ul>', '<ul><li><a href=/>Latest </a><li>B</ul>'],
  ['<p>one <b>two </b> three</p>', '<p>one <b>two </b> three'],
  ['<p>one <b> two</b></p>', '<p>one <b>two</b>'],
  ['<p> one\n  two </p> <p>three</p>', '<p>one two <p>three'],
  ['<div><p>a</p></div>', '<div><p>a</div>'],
  ['<a><p>a</p></a>', '<a><p>a</p></a>'],
  ['<dl> <dt>a</dt> <dd>b</dd> <dt>c</dt> <dd>d</dd> </dl>', '<dl><dt>a<dd>b<dt>c<dd>d</dl>'],
  [
    '<table> <tbody> <tr> <td>a</td> <td>b</td> </tr> </tbody> </table>',
    '<table><tbody><tr><td>a<td>b</table>',
  ],
  ['one <button> two </button> three', 'one <button>two</button> three'],
  ['<p><span id="filled"></span> <b>x</b></p>', '<p><span id=filled></span> <b>x</b>'],
  ['<pre> a\n\n  b </pre>', '<pre> a\n\n  b </pre>'],
  [
    '<svg> <rect x="1" y="a b"></rect> <line x2="2"></line> </svg>',
    '<svg><rect x=1 y="a b"/><line x2=2 /></svg>',
  ],
  ['<i class="" hidden="" title="a &gt; b" lang="de">x</i>', '<i hidden title="a &gt; b" lang=de>x</i>'],
  ['<a href="/?a=b">x</a>', '<a href="/?a=b">x</a>'],
  ['<h3 dir="auto">Loom</h3>', '<h3>Loom</h3>'],
  ['<h3 dir="auto">Loom</h3> <i>\u05d0</i>', '<h3 dir=auto>Loom</h3><i>\u05d0</i>'],
  ['<input dir="auto"><p dir="auto"></p>', '<input dir=auto><p dir=auto>'],
  ['<p><bdi>Ada</bdi>, <bdi>Bo</bdi> <bdi></bdi></p>', '<p>Ada, Bo <bdi></bdi>'],
  ['<p><bdi>Ada</bdi>, <bdi>\u05d0</bdi></p>', '<p><bdi>Ada</bdi>, <bdi>\u05d0</bdi>'],
  ['<template><b dir="auto">x</b></template>', '<template><b dir=auto>x</b></template>'],
])('%s', (html, expected) => {
  expect(minifyHtml(inBody(html))).toBe(inBody(expected));
});

test('the head keeps its quotes and loses its spaces', () => {
  const head = '<head> <meta name="citation_doi" content="10.1/x"> <title> a  b </title> </head> ';
  expect(minifyHtml(`${head}<body> <i lang="de">x</i> </body>`)).toBe(
    '<head><meta name="citation_doi" content="10.1/x"><title> a  b </title></head><body><i lang=de>x</i></body>',
  );
});

const word = fc.constantFrom('a', ' ', 'b ', ' c', '\n  ', 'ü "d" ', '<i>', "'&amp;");
const value = fc.constantFrom('', 'x', 'x/', 'a b', '"', "'", '>', 'a=b', '/>', 'ü');
const texts = fc.array(word, { maxLength: 3 }).map((words) => words.join(''));

/** Elements that may stand in a paragraph, and those that end one, within each other as HTML allows. */
const { block } = fc.letrec<{ inline: ElementContent; block: Element }>((tie) => {
  const attributes = fc.record({ title: value, className: fc.constantFrom<string[]>([], ['x'], ['x', 'y']) });
  const line = fc.array(tie('inline'), { maxLength: 4 });
  const make = (name: string, content: fc.Arbitrary<ElementContent[]>) =>
    fc.tuple(attributes, content).map(([given, children]) => h(name, given, children));
  const many = (name: string, part: fc.Arbitrary<ElementContent>) =>
    make(
      name,
      fc.array(fc.oneof(part, fc.constant<ElementContent>({ type: 'text', value: '\n ' })), { maxLength: 4 }),
    );
  const flow = fc.array(fc.oneof(tie('inline'), tie('block')), { maxLength: 3 });
  return {
    inline: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      texts.map((text): ElementContent => ({ type: 'text', value: text })),
      make('b', line),
      make('span', line),
      make(
        'button',
        texts.map((text) => [h('b', text)]),
      ),
      fc.constant(h('svg', [{ type: 'text', value: ' ' }, h('rect', { x: '1' })])),
      fc.constant(h('img', { alt: '' })),
    ),
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      make('p', line),
      make('h2', line),
      make('div', flow),
      many('ul', make('li', flow)),
      many('dl', fc.oneof(make('dt', line), make('dd', flow))),
      make(
        'table',
        many('tbody', many('tr', fc.oneof(make('td', flow), make('th', line)))).map((body) => [body]),
      ),
      make('pre', line),
    ),
  };
});

const read = (html: string): Root => fromHtml(html, { fragment: true });

/** Elements with their attributes, in their places. */
function outline(node: Nodes): unknown {
  const children =
    'children' in node ? node.children.map(outline).filter((child) => child !== undefined) : [];
  if (node.type !== 'element') return node.type === 'root' ? children : undefined;
  const { className, ...properties } = node.properties;
  return [node.tagName, properties, className ?? [], children];
}

const blocks = new Set([
  'div',
  'p',
  'h2',
  'ul',
  'li',
  'dl',
  'dt',
  'dd',
  'table',
  'tbody',
  'tr',
  'td',
  'th',
  'pre',
]);

/** What a browser shows of a text: lines, and boxes that stand in one. */
function shown(node: Nodes, isKept = false): string {
  if (node.type === 'text') return isKept ? JSON.stringify(node.value) : node.value.replace(/\s+/g, ' ');
  if (!('children' in node)) return '';
  const keeps = isKept || (node.type === 'element' && node.tagName === 'pre');
  const text = node.children.map((child) => shown(child, keeps)).join('');
  if (node.type === 'root')
    return text
      .replace(/ +/g, ' ')
      .replace(/ ?\n[ \n]*/g, '\n')
      .trim();
  if (node.type !== 'element') return '';
  if (blocks.has(node.tagName)) return `\n${text}\n`;
  return ['button', 'svg', 'img'].includes(node.tagName) ? `[${text.replace(/ +/g, ' ').trim()}]` : text;
}

test('has the same elements and attributes, and shows the same text', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 4 }), (children) => {
      const html = toHtml({ type: 'root', children });
      const [before, after] = [read(html), read(minifyHtml(inBody(html)))];
      expect(outline(after)).toEqual(outline(before));
      expect(shown(after)).toBe(shown(before));
    }),
    runs(),
  );
});

test('the tokens of a page are the page', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 4 }), (children) => {
      const html = `<!doctype html><!-- a > b --><script>"<p> "</script>${toHtml({ type: 'root', children })}`;
      expect(
        readTokens(html)
          .map(({ text }) => text)
          .join(''),
      ).toBe(html);
    }),
    runs(),
  );
});
