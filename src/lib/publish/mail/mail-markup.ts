import type { Element, ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { h } from 'hastscript';

/** Elements that every mail program shows. Of others, what is in them stays. */
const shown = new Set(
  'p br hr strong em b i s del sub sup code pre blockquote ul ol li dl dt dd table thead tbody tr th td a span div'.split(
    ' ',
  ),
);
/** Elements that are something else in a mail. */
const others = new Map([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'summary'].map((name) => [name, 'h4'] as const),
  ...['figure', 'figcaption', 'aside', 'details', 'section', 'article', 'header', 'footer'].map(
    (name) => [name, 'div'] as const,
  ),
]);
/** Elements that run or load something. */
const dropped = new Set(
  'script style template noscript svg form button input select textarea object embed link meta'.split(' '),
);
/** Elements of a file that a mail leads to in their place. */
const files = new Set(['img', 'video', 'audio', 'iframe', 'source']);

function toLink(target: unknown, pageUrl: string): string | undefined {
  if (typeof target !== 'string' || !URL.canParse(target, pageUrl)) return undefined;
  const { protocol, href } = new URL(target, pageUrl);
  return ['http:', 'https:', 'mailto:'].includes(protocol) ? href : undefined;
}

function linkToFile({ properties: { src, alt, title } }: Element, { pageUrl, picture }: Place): Element[] {
  const href = toLink(src, pageUrl);
  const said = [alt, title].find((text) => typeof text === 'string' && text !== '');
  return href === undefined ? [] : [h('a', { href }, typeof said === 'string' ? said : picture)];
}

interface Place {
  /** Absolute address of the page that the text stands on. */
  pageUrl: string;
  /** What stands for a picture that says nothing of itself. */
  picture: string;
}

function plainFormula({ properties: { alttext } }: Element): ElementContent[] {
  return typeof alttext === 'string' ? [{ type: 'text', value: alttext }] : [];
}

function keep(node: RootContent, place: Place): ElementContent[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element' || dropped.has(node.tagName)) return [];
  if (node.tagName === 'math') return plainFormula(node);
  if (files.has(node.tagName)) return linkToFile(node, place);
  const children = node.children.flatMap((child) => keep(child, place));
  const tagName = others.get(node.tagName) ?? node.tagName;
  if (!shown.has(tagName) && tagName !== 'h4') return children;
  const { dir, lang, href } = node.properties;
  const link = tagName === 'a' ? toLink(href, place.pageUrl) : undefined;
  if (tagName === 'a' && link === undefined) return children;
  return [h(tagName, { dir, lang, href: link } as Record<string, string | undefined>, children)];
}

/**
 * A text as mail programs show it: formulas in plain Unicode, absolute links, a link in place of a picture, and nothing
 * that runs or loads.
 *
 * @param text a tree, or rendered HTML
 */
export function mailMarkup(text: Root | string, place: Place): ElementContent[] {
  const tree = typeof text === 'string' ? fromHtml(text, { fragment: true }) : text;
  return tree.children.flatMap((node) => keep(node, place));
}
