import type { Element, ElementContent } from 'hast';

/** Columns of a line, as mails have them. */
const maxWidth = 72;

/** Columns that a text takes: a letter of Chinese or Japanese takes two. */
export function widthOf(text: string): number {
  const wide = text.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]/gu,
  );
  return [...text].length + (wide?.length ?? 0);
}

/** Breaks a paragraph between its words. A word that is too long, such as an address, has a line of its own. */
export function wrapText(text: string, indent: { first?: string; next?: string } = {}): string {
  const { first = '', next = first } = indent;
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(/[ \n]+/).filter(Boolean)) {
    if (!isEmpty && widthOf(line) + 1 + widthOf(word) > maxWidth) {
      lines.push(line);
      [line, isEmpty] = [next, true];
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line].join('\n').trimEnd();
}

const blocks = new Set('p div h4 ul ol dl dt dd blockquote pre table hr'.split(' '));

function isBlock(node: ElementContent): boolean {
  return node.type === 'element' && blocks.has(node.tagName);
}

function inlineText(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  if (node.tagName === 'br') return '\u2028';
  const inner = node.children.map(inlineText).join('');
  const { href } = node.properties;
  if (typeof href !== 'string' || href === inner || href === `mailto:${inner}`) return inner;
  return `${inner} <${href}>`;
}

/** Lines that the author broke stay broken. */
function paragraph(nodes: readonly ElementContent[], indent: string): string {
  const text = nodes
    .map(inlineText)
    .join('')
    .replaceAll(/[^\S\u2028]+/g, ' ')
    .trim();
  return text
    .split('\u2028')
    .map((line) => wrapText(line.trim(), { first: indent }))
    .join('\n');
}

function list({ tagName, children }: Element, indent: string): string {
  const items = children.filter((child) => child.type === 'element' && child.tagName === 'li');
  return items
    .map((item, index) => {
      const mark = tagName === 'ol' ? `${String(index + 1)}. ` : '- ';
      const inside = `${indent}${' '.repeat(mark.length)}`;
      const text = item.type === 'element' ? blocksOf(item.children, inside).join('\n\n') : '';
      return `${indent}${mark}${text.slice(inside.length)}`;
    })
    .join('\n');
}

function tableRows(node: Element): string[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    if (child.tagName !== 'tr') return tableRows(child);
    const cells = child.children.filter((cell) => cell.type === 'element');
    return [cells.map((cell) => inlineText(cell).replaceAll(/\s+/g, ' ').trim()).join(' | ')];
  });
}

function block(node: Element, indent: string): string[] {
  const { tagName, children } = node;
  if (tagName === 'hr') return [`${indent}* * *`];
  if (tagName === 'ul' || tagName === 'ol') return [list(node, indent)];
  if (tagName === 'table')
    return [
      tableRows(node)
        .map((row) => indent + row)
        .join('\n'),
    ];
  if (tagName === 'pre')
    return [children.map(inlineText).join('').trimEnd().replaceAll(/^/gm, `${indent}    `)];
  return blocksOf(children, tagName === 'blockquote' ? `${indent}> ` : indent);
}

/** Text between blocks is a paragraph, too. */
function blocksOf(nodes: readonly ElementContent[], indent: string): string[] {
  const parts: (Element | ElementContent[])[] = [];
  for (const node of nodes) {
    const last = parts.at(-1);
    if (node.type === 'element' && isBlock(node)) parts.push(node);
    else if (Array.isArray(last)) last.push(node);
    else parts.push([node]);
  }
  return parts
    .flatMap((part) => (Array.isArray(part) ? [paragraph(part, indent)] : block(part, indent)))
    .filter((text) => text.trim() !== '' && text.trim() !== '>');
}

/** The markup of a mail as plain text that reads well: a blank line between paragraphs, addresses behind their words. */
export function markupToMailText(nodes: readonly ElementContent[], indent = ''): string {
  return blocksOf(nodes, indent).join('\n\n');
}
