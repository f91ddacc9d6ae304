import type { Element, ElementContent } from 'hast';
import { lower, raise } from './math/script-characters.ts';
import { accentMarks } from './math/symbols.ts';
import { ownValue } from '#lib/schema/own-value.ts';

const accents = new Map([
  ['^', 'hat'],
  ['~', 'tilde'],
  ['\u203e', 'bar'],
  ['\u00af', 'bar'],
  ['\u2192', 'vec'],
  ['\u02d9', 'dot'],
  ['\u00a8', 'ddot'],
]);
/** Braces over and under a formula, which a line of text has no place for. */
const braces = new Set(['\u23de', '\u23df']);
const wideOperator = /^[\p{Sm}\u2190-\u21ff\u2a00-\u2aff]$/u;
const tightOperator =
  /^[\u2061-\u2064\u2200-\u2207\u220f-\u2211\u221a-\u221c\u2223\u2225\u222b-\u2233|\u2016/*\u22c0-\u22c3\u22c5]$/u;
/** Letters of another face, which search and feeds have as plain ones. */
const faces = /[\u{1d400}-\u{1d7ff}]/gu;

function elementsOf(node: Element): Element[] {
  return node.children.filter((child) => child.type === 'element');
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

function bracket(text: string): string {
  return /^([\p{L}\p{N}\p{M}.]|[^\x00-\x7f])*$/u.test(text) ? text : `(${text})`;
}

function formatScript(text: string, mark: '^' | '_'): string {
  const compact = text.replaceAll(' ', '');
  if (compact === '' || braces.has(compact)) return '';
  if (mark === '^' && /^[\u2032-\u2034*\u2020\u2218]+$/u.test(compact))
    return compact.replace('\u2218', '\u00b0');
  return (mark === '^' ? raise(compact) : lower(compact)) ?? `${mark}${bracket(text)}`;
}

function formatAccent(base: string, mark: string): string | undefined {
  const name = accents.get(mark);
  const combining = name === undefined ? undefined : accentMarks.get(name);
  return combining === undefined || [...base].length > 1 ? undefined : (base + combining).normalize('NFC');
}

function formatOperator(node: Element, isFirst: boolean): string {
  const text = textOf(node);
  if (/^[\u2061-\u2064]$/u.test(text)) return '';
  if (/^\p{L}{2}/u.test(text)) return isFirst ? `${text} ` : ` ${text} `;
  if (text === ',' || text === ';') return `${text} `;
  const isWide = !isFirst && wideOperator.test(text) && !tightOperator.test(text);
  return isWide ? ` ${text} ` : text;
}

/** Texts of the parts of a fraction, a root or a script, in their order. */
function formatParts(node: Element): [string, string, string] {
  const [first = '', second = '', third = ''] = elementsOf(node).map(formatNode);
  return [first, second, third];
}

function formatFraction(node: Element): string {
  const [above, below] = formatParts(node);
  return String(node.properties['linethickness'] ?? '').startsWith('0')
    ? `${above} choose ${below}`
    : `${bracket(above)}/${bracket(below)}`;
}

function formatRoot(node: Element): string {
  const [base, degree] = formatParts(node);
  const sign = { '': '\u221a', '2': '\u221a', '3': '\u221b', '4': '\u221c' }[degree];
  return (sign ?? `${raise(degree) ?? degree}\u221a`) + bracket(base);
}

const formatters: Record<string, (node: Element) => string> = {
  mfrac: formatFraction,
  mroot: formatRoot,
  msqrt: (node) => `\u221a${bracket(formatRow(node))}`,
  msub: (node) => formatScripts(node, ['_']),
  munder: (node) => formatScripts(node, ['_']),
  msup: (node) => formatScripts(node, ['^']),
  mover: (node) => {
    const [base, mark] = formatParts(node);
    return formatAccent(base, mark.trim()) ?? formatScripts(node, ['^']);
  },
  msubsup: (node) => formatScripts(node, ['_', '^']),
  munderover: (node) => formatScripts(node, ['_', '^']),
  mtable: (node) => elementsOf(node).map(formatNode).join('; '),
  mtr: (node) =>
    elementsOf(node)
      .map((cell) => formatNode(cell).trim())
      .filter(Boolean)
      .join(', '),
  mspace: (node) => (Number.parseFloat(String(node.properties['width'] ?? 0)) > 0.1 ? ' ' : ''),
  mphantom: () => '',
  mi: textOf,
  mn: textOf,
  mtext: textOf,
  mo: (node) => formatOperator(node, true),
};

function formatScripts(node: Element, marks: readonly ('^' | '_')[]): string {
  const [base, ...scripts] = formatParts(node);
  return (
    base.trimEnd() + marks.map((mark, index) => formatScript(scripts[index]?.trim() ?? '', mark)).join('')
  );
}

function formatNode(node: Element): string {
  return (ownValue(formatters, node.tagName) ?? formatRow)(node);
}

function formatRow(node: Element): string {
  let text = '';
  for (const child of elementsOf(node)) {
    const isFirst = text.trim() === '' || /[([{,=]\s*$/u.test(text);
    text += child.tagName === 'mo' ? formatOperator(child, isFirst) : formatNode(child);
  }
  return text;
}

/** A formula of MathML as plain Unicode on one line: `1/2`, `x \u2288 y`. */
export function mathToText(math: Element): string {
  const text = formatRow(math).replace(faces, (letter) => letter.normalize('NFKC'));
  return text.replaceAll(/\s+/gu, ' ').replaceAll(' , ', ', ').trim();
}
