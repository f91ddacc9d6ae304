import type { Element, Nodes } from 'hast';
import { visit } from 'unist-util-visit';

/** Every element below a node, in the order of the document. What stands in a `<template>` is left out. */
export function elementsIn(node: Nodes): Element[] {
  const elements: Element[] = [];
  visit(node, 'element', (element) => {
    if (element !== node) elements.push(element);
  });
  return elements;
}

/** The value of a hast property as text: lists are joined by spaces, a property without value is ''. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  const value = element?.properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  if (value === true) return '';
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** The first element of that name with these property values; a value in a list of several is enough. */
export function find(elements: Element[], tagName: string, properties: Record<string, string> = {}) {
  return findAll(elements, tagName, properties)[0];
}

export function findAll(elements: Element[], tagName: string, properties: Record<string, string> = {}) {
  const wanted = Object.entries(properties);
  return elements.filter(
    (element) =>
      element.tagName === tagName &&
      wanted.every(([name, value]) => holdsValue(attribute(element, name), value)),
  );
}

function holdsValue(found: string | undefined, value: string): boolean {
  return found === value || found?.split(' ').includes(value) === true;
}

/** The text below a node as it stands in the file; a formula is what stands beside it as plain text. */
function textIn(node: Nodes, withAddresses: boolean): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'math') return attribute(node, 'alttext') ?? '';
  const text = 'children' in node ? node.children.map((child) => textIn(child, withAddresses)).join('') : '';
  const address = node.type === 'element' && withAddresses ? attribute(node, 'href') : undefined;
  return address === undefined || address === text ? text : `${text} (${address})`;
}

/** The text below a node as a reader sees it: white space as single spaces. */
export function shownText(node: Nodes | undefined): string {
  return node === undefined ? '' : textIn(node, false).replace(/\s+/g, ' ').trim();
}

/** As {@link shownText}; behind a link that has a name, its address in brackets. */
export function shownProse(node: Nodes | undefined): string {
  return node === undefined ? '' : textIn(node, true).replace(/\s+/g, ' ').trim();
}

/** The text of a paper in a feed without the line of its date at the end. */
export function withoutDate(text: string): string {
  return text.replace(/\s*Published: (?:\d+ )?(?:\p{L}+ )?\d{4}$/u, '');
}
