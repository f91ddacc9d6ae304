import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';

function plainFormula(math: Element): string {
  const { alttext } = math.properties;
  return typeof alttext === 'string' ? alttext : '';
}

/** Replaces every formula by its plain Unicode. */
function withoutFormulas(html: string): Root {
  const tree = fromHtml(html, { fragment: true });
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName === 'math' && parent && index !== undefined)
      parent.children[index] = { type: 'text', value: plainFormula(node) };
  });
  return tree;
}

/** A rendered text without MathML, for feed readers. */
export function plainHtml(html: string): string {
  return html.includes('<math') ? toHtml(withoutFormulas(html)) : html;
}

/** What only a parser of HTML reads rightly: tags but those of plain prose, and references but those that a renderer writes. */
const needsParser =
  /<(?!\/?(?:p|em|strong)>|a href="[^"<>]*"(?: rel="nofollow noopener")?>|\/a>)|&(?!#x(?:26|3C);)|[\r\0]/;
const paragraph = /<p>((?:(?!<p>).)*?)<\/p>/gs;

/** The paragraphs of a text of plain prose, as most are, in a tenth of the time; nothing if it is another. */
function readProse(html: string): string[] | undefined {
  if (needsParser.test(html) || html.replace(paragraph, '').trim() !== '') return undefined;
  return [...html.matchAll(paragraph)].map(([, text = '']) =>
    text
      .replace(/<[^>]*>/g, '')
      .replaceAll('&#x3C;', '<')
      .replaceAll('&#x26;', '&')
      .trim(),
  );
}

/** The plain text of a rendered text. A blank line separates paragraphs. */
export function htmlToText(html: string): string {
  return readProse(html)?.join('\n\n') ?? parseToText(html);
}

function parseToText(html: string): string {
  const paragraphs: string[][] = [];
  visit(withoutFormulas(html), (node) => {
    if (node.type === 'element' && node.tagName === 'p') paragraphs.push([]);
    if (node.type === 'text') paragraphs.at(-1)?.push(node.value);
  });
  return paragraphs.map((parts) => parts.join('').trim()).join('\n\n');
}
