import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';

const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

/** Elements that are paragraphs of their own. */
const blocks = new Set(
  'p div br hr li ul ol dl dt dd dir menu section article aside header footer main nav hgroup address blockquote pre figure figcaption details summary fieldset form table caption h1 h2 h3 h4 h5 h6 tr jats:p jats:sec jats:title'.split(
    ' ',
  ),
);
const unread = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'svg',
  'object',
  'embed',
  'audio',
  'video',
  'canvas',
  'select',
  'textarea',
  'annotation',
  'mml:annotation',
]);

/** Nobody writes markup deeper than this. */
const maxDepth = 200;

/** Elements that texts about papers have as markup, and hardly as words. */
const usual =
  'jats:[a-z-]+|mml:[a-z]+|p|br|hr|div|span|i|b|u|a|em|strong|italic|bold|small|sub|sup|sc|scp|tt|code|pre|ul|ol|li|dl|dt|dd|img|h[1-6]|blockquote|section|article|figure|figcaption|table|tbody|thead|tfoot|tr|td|th|caption|script|style|template|noscript|iframe|svg|math|mi|mn|mo|mrow|mtext|msub|msup|msubsup|mfrac|msqrt|mover|munder|mstyle|semantics|annotation|font|center|strike|big|nobr|abbr|acronym|mark|q|kbd|samp|cite|dfn|wbr';
/** All others of HTML, old ones too. */
const others =
  's|del|ins|var|data|time|bdi|bdo|ruby|rb|rt|rp|rtc|address|aside|header|footer|main|nav|hgroup|search|details|summary|dialog|dir|menu|menuitem|form|fieldset|legend|label|input|button|select|option|optgroup|datalist|output|progress|meter|textarea|object|param|embed|applet|audio|video|source|track|picture|canvas|map|area|col|colgroup|html|head|body|title|meta|link|base|basefont|marquee|blink|frame|frameset|noframes|isindex|listing|xmp|plaintext|slot';

interface Tags {
  /** A tag that a text may have. */
  tag: RegExp;
  /** `<` without a tag, as in `a<b`. An HTML parser would drop the text after it. */
  strayLess: RegExp;
}

function tagsOf(elements: string): Tags {
  const body = String.raw`\/?(?:${elements})(?:\s+[\w:-]+\s*=[^<>]*)?\s?\/?>|!--`;
  return { tag: new RegExp(`<(?:${body})`, 'i'), strayLess: new RegExp(`<(?!${body})`, 'gi') };
}

const usualTags = tagsOf(usual);
const allTags = tagsOf(`${usual}|${others}`);

const raised = new Map(
  [...'0123456789+-n'].map((plain, index) => [plain, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ'][index] ?? plain]),
);
const lowered = new Map(
  [...'0123456789+-'].map((plain, index) => [plain, [...'₀₁₂₃₄₅₆₇₈₉₊₋'][index] ?? plain]),
);

/** `x<sup>2</sup>` must not read as x2. */
function toScript(text: string, characters: ReadonlyMap<string, string>, sign: string): string {
  const plain = [...text.trim().replaceAll('−', '-')];
  return plain.every((character) => characters.has(character))
    ? plain.map((character) => characters.get(character) ?? '').join('')
    : `${sign}{${text.trim()}}`;
}

function textOf(node: Nodes, depth = 0): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node) || depth > maxDepth) return '';
  if (node.type === 'element' && unread.has(node.tagName)) return '';
  const inner = node.children.map((child) => textOf(child, depth + 1)).join('');
  if (node.type === 'element' && node.tagName === 'q') return `“${inner}”`;
  if (node.type === 'element' && node.tagName === 'sup') return toScript(inner, raised, '^');
  if (node.type === 'element' && node.tagName === 'sub') return toScript(inner, lowered, '_');
  if (node.type !== 'element' || !blocks.has(node.tagName)) return inner;
  return node.tagName === 'br' ? '\n' : `\n\n${inner}\n\n`;
}

/** Decodes HTML entities: `&amp;`, `&eacute;`, `&#x3b1;`. Other text stays unchanged. */
export function decodeEntities(text: string): string {
  return text.replace(entity, (match) => textOf(fromHtml(match, { fragment: true })));
}

function parseHtml(html: string, { strayLess }: Tags): string {
  try {
    return textOf(fromHtml(html.replace(strayLess, '&lt;'), { fragment: true }));
  } catch (error) {
    // The parser calls itself for every level, so endless nesting fails here.
    if (error instanceof RangeError) return decodeEntities(html.replace(/<[^<>]*>/g, ' '));
    throw error;
  }
}

/**
 * The text of an HTML fragment, with a blank line between paragraphs. In text without markup, only entities are decoded.
 *
 * @param isHtml true if the text is HTML by definition, so that every element of HTML is markup: `<s>`, `<data>`
 */
export function markupToText(html: string, isHtml = false): string {
  const tags = isHtml ? allTags : usualTags;
  return tags.tag.test(html) ? parseHtml(html, tags) : decodeEntities(html);
}

/** Joins the hard-wrapped lines of each paragraph. One blank line separates paragraphs. */
export function joinLines(text: string): string {
  return text
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** A text on one line. */
export function toLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
