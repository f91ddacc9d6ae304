import type { Element, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

/** All text inside a node. */
export function textOf(node: Root | RootContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** As {@link textOf}, with formulas in their plain form and the address of a link beside its label: the form that search, feeds and citations have. */
function plainOf(node: Root | RootContent): string {
  if (node.type === 'element' && node.tagName === 'math') return String(node.properties['alttext']);
  const text = 'children' in node ? node.children.map(plainOf).join('') : textOf(node);
  const url = node.type === 'element' && node.tagName === 'a' ? String(node.properties['href']) : undefined;
  return url === undefined || sameAddress(url) === sameAddress(text) ? text : `${text} (${url})`;
}

/** An address without the escapes that a link's target gets beyond those of the text. */
export function sameAddress(text: string): string {
  return text.replaceAll('%5B', '[').replaceAll('%5D', ']').replaceAll('%25', '%');
}

function paragraphsOf(html: string, read: (node: Root | RootContent) => string): string {
  return fromHtml(html, { fragment: true })
    .children.filter((node): node is Element => node.type === 'element')
    .map(read)
    .join('\n\n');
}

/** What a reader sees of an abstract's HTML: its paragraphs divided by blank lines. */
export function shownText(html: string): string {
  return paragraphsOf(html, textOf);
}

/** The plain form of an abstract's HTML. */
export function plainText(html: string): string {
  return paragraphsOf(html, plainOf);
}

/** Names of all elements in HTML, without repetitions. */
export function elementNames(html: string): string[] {
  const names = new Set<string>();
  visit(fromHtml(html, { fragment: true }), 'element', (node) => {
    names.add(node.tagName);
  });
  return [...names].sort();
}

/** Every address that HTML links to, in order. */
export function linkTargets(html: string): string[] {
  const targets: string[] = [];
  visit(fromHtml(html, { fragment: true }), 'element', (node) => {
    if (node.tagName === 'a') targets.push(String(node.properties['href']));
  });
  return targets;
}

/** The elements that an abstract may become: text with links and LaTeX's own styles, and MathML. */
export const abstractElements = new Set(
  `a em p strong math menclose mfrac mi mn mo mover mpadded mphantom mroot mrow mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover`.split(
    ' ',
  ),
);

/**
 * The normalisation that docs/internals/text.md declares for text that holds no LaTeX, written without the
 * project's cleaner: Unicode NFC, and white space within a paragraph as single spaces. What a later
 * cleaner declares beyond it is added here, and only here.
 */
export function declaredNormalisation(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[ \t\n]+/g, (run) => (run.split('\n').length > 2 ? '\n\n' : ' '))
    .split('\n\n')
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .join('\n\n');
}
