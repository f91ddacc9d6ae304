import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';

const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

/** Elements that are paragraphs of their own. */
const blocks = new Set([
  'p',
  'div',
  'br',
  'li',
  'ul',
  'ol',
  'section',
  'blockquote',
  'h1',
  'h2',
  'h3',
  'h4',
  'tr',
  'jats:p',
  'jats:sec',
  'jats:title',
]);
const unread = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'svg',
  'annotation',
  'mml:annotation',
]);

/** Nobody writes markup deeper than this. */
const maxDepth = 200;

const elements =
  'jats:[a-z-]+|mml:[a-z]+|p|br|hr|div|span|i|b|u|a|em|strong|italic|bold|small|sub|sup|sc|scp|tt|code|pre|ul|ol|li|img|h[1-6]|blockquote|section|figure|figcaption|table|tbody|thead|tr|td|th|script|style|template|noscript|iframe|svg|math|mi|mn|mo|mrow|mtext|msub|msup|msubsup|mfrac|msqrt|mover|munder|mstyle|semantics|annotation';
const tagBody = String.raw`\/?(?:${elements})(?:\s+[\w:-]+\s*=[^<>]*)?\s?\/?>|!--`;
/** A tag that occurs in texts about papers. */
const tag = new RegExp(`<(?:${tagBody})`, 'i');
/** `<` without a tag, as in `a<b`. An HTML parser would drop the text after it. */
const strayLess = new RegExp(`<(?!${tagBody})`, 'gi');

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
  if (node.type === 'element' && node.tagName === 'sup') return toScript(inner, raised, '^');
  if (node.type === 'element' && node.tagName === 'sub') return toScript(inner, lowered, '_');
  if (node.type !== 'element' || !blocks.has(node.tagName)) return inner;
  return node.tagName === 'br' ? '\n' : `\n\n${inner}\n\n`;
}

/** Decodes HTML entities: `&amp;`, `&eacute;`, `&#x3b1;`. Other text stays unchanged. */
export function decodeEntities(text: string): string {
  return text.replace(entity, (match) => textOf(fromHtml(match, { fragment: true })));
}

function parseHtml(html: string): string {
  try {
    return textOf(fromHtml(html.replace(strayLess, '&lt;'), { fragment: true }));
  } catch (error) {
    // The parser calls itself for every level, so endless nesting fails here.
    if (error instanceof RangeError) return decodeEntities(html.replace(/<[^<>]*>/g, ' '));
    throw error;
  }
}

/** The text of an HTML fragment, with a blank line between paragraphs. In text without markup, only entities are decoded. */
export function markupToText(html: string): string {
  return tag.test(html) ? parseHtml(html) : decodeEntities(html);
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
