import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { bookAddress } from './book-address.ts';

/** Elements that every form of a book shows. What another one holds stands in its place. */
const kept = new Set(
  `a abbr b blockquote br cite code dd del dl dt em hr i kbd li mark ol p pre q s small strong sub sup table tbody td th thead tr ul`.split(
    ' ',
  ),
);
/** A book has headings of its own, so those of a text stand below them. */
const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
/** Elements that hold no text to read. */
const dropped = new Set(['script', 'style', 'template', 'noscript', 'object', 'iframe']);
const attributes = ['lang', 'dir', 'start', 'colSpan', 'rowSpan'] as const;

function attributesOf({ properties }: Element): Properties {
  return Object.fromEntries(
    attributes.flatMap((name) => (properties[name] === undefined ? [] : [[name, properties[name]]])),
  );
}

function addressOf(target: unknown, base: string): string | undefined {
  if (typeof target !== 'string' || !URL.canParse(target, base)) return undefined;
  const url = new URL(target, base);
  return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? bookAddress(url.href) : undefined;
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}

/** A picture is not in the book, so its description leads to it. */
function describeImage({ properties }: Element, base: string): ElementContent[] {
  const { alt, src } = properties;
  const url = addressOf(src, base);
  const described = typeof alt === 'string' && alt !== '' ? alt : (url ?? '');
  if (described === '') return [];
  return [url === undefined ? text(described) : link(url, [text(described)])];
}

function link(href: string, children: ElementContent[]): Element {
  return { type: 'element', tagName: 'a', properties: { href }, children };
}

function reduceElement(node: Element, base: string): ElementContent[] {
  if (node.tagName === 'math') return [node];
  if (dropped.has(node.tagName)) return [];
  if (node.tagName === 'img') return describeImage(node, base);
  const children = node.children.flatMap((child) => reduceNode(child, base));
  if (node.tagName === 'a') {
    const url = addressOf(node.properties['href'], base);
    return url === undefined ? children : [link(url, children)];
  }
  const tagName = headings.has(node.tagName) ? 'h3' : node.tagName;
  if (tagName !== 'h3' && !kept.has(tagName)) return children;
  return [{ type: 'element', tagName, properties: attributesOf(node), children }];
}

function reduceNode(node: RootContent, base: string): ElementContent[] {
  if (node.type === 'text') return [node];
  return node.type === 'element' ? reduceElement(node, base) : [];
}

/** Text and marks that stand between the paragraphs become paragraphs. */
function wrapLoose(nodes: readonly ElementContent[]): Element[] {
  const inline = new Set(`a abbr b br cite code del em i kbd mark math q s small strong sub sup`.split(' '));
  const isInline = (node: ElementContent): boolean => node.type !== 'element' || inline.has(node.tagName);
  const blocks: Element[] = [];
  let open: Element | undefined;
  for (const node of nodes) {
    if (!isInline(node)) {
      blocks.push(node as Element);
      open = undefined;
    } else if (open) open.children.push(node);
    else if (node.type !== 'text' || node.value.trim() !== '') {
      open = { type: 'element', tagName: 'p', properties: {}, children: [node] };
      blocks.push(open);
    }
  }
  return blocks;
}

/**
 * A text as blocks of the few elements that every form of a book shows, with whole addresses.
 *
 * @param source safe HTML, or a tree of it
 * @param base absolute address against which links are read
 */
export function bookProse(source: string | Root, base: string): Element[] {
  const { children } = typeof source === 'string' ? fromHtml(source, { fragment: true }) : source;
  return wrapLoose(children.flatMap((node) => reduceNode(node, base)));
}

/** The text of a node; a formula is its plain form. */
export function proseText(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  const { alttext } = node.properties;
  if (node.tagName === 'math') return typeof alttext === 'string' ? alttext : '';
  return node.children.map(proseText).join('');
}
