import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { parseProse } from '#lib/prose/parse-prose.ts';
import { renderMath } from '#lib/prose/render-math.ts';
import { toMdast } from '#lib/prose/to-mdast.ts';

function attributes(node: ElementContent): string[] {
  return node.type === 'element'
    ? [...Object.keys(node.properties), ...node.children.flatMap(attributes)]
    : [];
}

describe('toMdast', () => {
  test('gives text, styles, links and formulas, with neighbouring text in one node', () => {
    const text = 'A 5\\% gain of \\emph{two} in O(n^2), see https://x.org/{here}';
    expect(toMdast(parseProse(text, { markup: 'plain' }).inlines)).toEqual([
      { type: 'text', value: 'A 5% gain of ' },
      { type: 'emphasis', children: [{ type: 'text', value: 'two' }] },
      { type: 'text', value: ' in ' },
      expect.objectContaining({ type: 'inlineMath', value: 'O(n^{2})' }),
      { type: 'text', value: ', see ' },
      { type: 'link', url: 'https://x.org/', children: [{ type: 'text', value: 'here' }] },
    ]);
  });
});

describe('renderMath', () => {
  test('gives MathML', () => {
    expect(toHtml(renderMath('K^{2/3}'))).toBe(
      '<math><msup><mi>K</mi><mrow><mn>2</mn><mi>/</mi><mn>3</mn></mrow></msup></math>',
    );
  });

  test.each([
    '\\hat{x}',
    '\\mathcal{O}(n)',
    "x'",
    '\\color{red}x',
    '\\tilde{O}',
    '\\widehat{x}',
    'V^{\\star}',
    '\\left(x\\right)',
  ])('%s has no style and no class', (tex) => {
    const math: Element = renderMath(tex);
    expect(math.tagName).toBe('math');
    expect(
      attributes(math).filter((name) => ['style', 'className', 'class', 'href', 'id'].includes(name)),
    ).toEqual([]);
  });

  test.each([
    '\\bad{x',
    '}',
    '\\frac{1',
    '\\href{javascript:alert(1)}{x}',
    '\\def\\a{\\a\\a}\\a',
    '^',
    '\\includegraphics{x}',
    '<script>',
  ])('%s is shown as it is written and nothing is thrown', (tex) => {
    const html = toHtml(renderMath(tex));
    expect(html).toMatch(/^<math>.*<\/math>$/);
    expect(html).not.toMatch(/<script|<a |<img|href=|style=/);
  });
});
