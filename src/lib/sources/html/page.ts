import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { SKIP, visit } from 'unist-util-visit';
import type { Place } from '#lib/schema/diagnostic.ts';
import { ownValue } from '#lib/schema/own-value.ts';
import { unwrapMime } from './unwrap-mime.ts';

/** The HTML of a saved page, of a file of HTML or of one that a browser saved with all its parts. */
export function htmlOf(text: string): string | undefined {
  if (/^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(text)) return text;
  const page = unwrapMime(text);
  return page?.kind === 'html' ? page.body : undefined;
}

export function parsePage(html: string): Nodes {
  return fromHtml(html);
}

/** All elements that pass a test, in the order of the page. What stands inside of one is not looked at. */
export function findElements(root: Nodes, test: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(root, 'element', (element) => {
    if (!test(element)) return undefined;
    found.push(element);
    return SKIP;
  });
  return found;
}

/** Whether an element has a class. */
export function hasClass({ properties }: Element, name: string): boolean {
  const { className } = properties;
  return Array.isArray(className) && className.includes(name);
}

/** The text of an element on one line, without what scripts and hidden labels say. */
export function textOf(node: Nodes | undefined): string {
  if (node === undefined) return '';
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && ['script', 'style', 'svg', 'button'].includes(node.tagName)) return '';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

export function attributeOf(element: Element | undefined, name: string): string {
  const value = element && ownValue(element.properties, name);
  return typeof value === 'string' ? value : Array.isArray(value) ? value.join(' ') : '';
}

/** The line of an element; that of the file where the page was decoded from another form. */
export function placeOf(file: string, element: Element, isDirect: boolean): Place {
  const start = isDirect ? element.position?.start : undefined;
  return { file, line: start?.line ?? 1, column: start?.column ?? 1 };
}
