import type { Element, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

/** All text inside a node. */
export function textOf(node: Root | RootContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** What a reader sees of an abstract's HTML: its paragraphs divided by blank lines. */
export function shownText(html: string): string {
  return fromHtml(html, { fragment: true })
    .children.filter((node): node is Element => node.type === 'element')
    .map(textOf)
    .join('\n\n');
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

/** The elements that an abstract may become. */
export const abstractElements = ['a', 'p'];

/**
 * The normalisation that docs/text.md declares for text that holds no LaTeX, written without the
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
