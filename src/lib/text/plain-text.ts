import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';

const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

/** Elements that a text of several paragraphs is made of. */
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

/** Deeper markup than this is no text anybody wrote. */
const deepest = 200;

const elements =
  'jats:[a-z-]+|mml:[a-z]+|p|br|hr|div|span|i|b|u|a|em|strong|italic|bold|small|sub|sup|sc|scp|tt|code|pre|ul|ol|li|img|h[1-6]|blockquote|section|figure|figcaption|table|tbody|thead|tr|td|th|script|style|template|noscript|iframe|svg|math|mi|mn|mo|mrow|mtext|msub|msup|msubsup|mfrac|msqrt|mover|munder|mstyle|semantics|annotation';
const tagBody = String.raw`\/?(?:${elements})(?:\s+[\w:-]+\s*=[^<>]*)?\s?\/?>|!--`;
/** A tag that texts about papers are marked up with. */
const tag = new RegExp(`<(?:${tagBody})`, 'i');
/** `a<b` is no tag, and an HTML parser would drop what follows it. */
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
  if (!('children' in node) || depth > deepest) return '';
  if (node.type === 'element' && unread.has(node.tagName)) return '';
  const inner = node.children.map((child) => textOf(child, depth + 1)).join('');
  if (node.type === 'element' && node.tagName === 'sup') return toScript(inner, raised, '^');
  if (node.type === 'element' && node.tagName === 'sub') return toScript(inner, lowered, '_');
  if (node.type !== 'element' || !blocks.has(node.tagName)) return inner;
  return node.tagName === 'br' ? '\n' : `\n\n${inner}\n\n`;
}

/** Decodes HTML's entities: `&amp;`, `&eacute;`, `&#x3b1;`. Text that is none stays as it is. */
export function decodeEntities(text: string): string {
  return text.replace(entity, (match) => textOf(fromHtml(match, { fragment: true })));
}

function parseHtml(html: string): string {
  try {
    return textOf(fromHtml(html.replace(strayLess, '&lt;'), { fragment: true }));
  } catch (error) {
    // The parser calls itself for every level, so markup that is nested without end breaks off here.
    if (error instanceof RangeError) return decodeEntities(html.replace(/<[^<>]*>/g, ' '));
    throw error;
  }
}

/** The text of an HTML fragment, its paragraphs divided by blank lines; text without markup only has its entities decoded. */
export function markupToText(html: string): string {
  return tag.test(html) ? parseHtml(html) : decodeEntities(html);
}

/** Joins the hard-wrapped lines of each paragraph. Paragraphs are divided by one blank line. */
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
