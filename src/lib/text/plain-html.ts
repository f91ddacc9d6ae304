import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';

function plainFormula(math: Element): string {
  const { alttext } = math.properties;
  return typeof alttext === 'string' ? alttext : '';
}

/** Puts every formula's plain Unicode in its place. */
function withoutFormulas(html: string): Root {
  const tree = fromHtml(html, { fragment: true });
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName === 'math' && parent && index !== undefined)
      parent.children[index] = { type: 'text', value: plainFormula(node) };
  });
  return tree;
}

/** A rendered text for readers that know no MathML, as most feed readers. */
export function plainHtml(html: string): string {
  return html.includes('<math') ? toHtml(withoutFormulas(html)) : html;
}

/** The words of a rendered text, paragraphs split by a blank line. */
export function htmlToText(html: string): string {
  const paragraphs: string[][] = [];
  visit(withoutFormulas(html), (node) => {
    if (node.type === 'element' && node.tagName === 'p') paragraphs.push([]);
    if (node.type === 'text') paragraphs.at(-1)?.push(node.value);
  });
  return paragraphs.map((parts) => parts.join('').trim()).join('\n\n');
}
