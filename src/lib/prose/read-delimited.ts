import { attempt } from './math/cursor.ts';
import { formatUnicode } from './math/format-unicode.ts';
import { someNode, type Formula } from './math/formula.ts';
import type { MathCursor } from './math/lexer.ts';
import { readBody } from './math/read-body.ts';
import { readScripts } from './math/read-scripts.ts';
import { isSmallWord } from './math/small-words.ts';
import { mathToText } from './math-to-text.ts';
import { formulaToInline, leaveRaw, needsSetting, startMath } from './read-formula.ts';
import { setMath } from './render-math.ts';
import type { Reading, Source } from './source.ts';

/** Formulas of abstracts are shorter; the bound keeps the work in proportion to the text. */
export const maxDelimitedLength = 300;

/** Offset of the mark that closes what begins at `from`, if it is near enough. */
export function findClose(source: Source, from: number, limit: number, mark: string): number | undefined {
  const { text } = source;
  const last = Math.min(limit, from + maxDelimitedLength);
  for (let at = from; at < last; at += 1) {
    source.steps += 1;
    if (text.startsWith('\n\n', at)) return undefined;
    if (text.startsWith(mark, at) && at > from && (mark !== '$' || text[at - 1] !== '\\')) return at;
    if (text[at] === '\\' && !text.startsWith(mark, at)) at += 1;
  }
  return undefined;
}

/** A sentence between two amounts of money is not a formula, even if each character could be part of one. */
function isSentence(formula: Formula): boolean {
  const words = formula.flatMap((node) =>
    node.type === 'letters' && node.value.length > 1 ? [node.value] : [],
  );
  return (
    words.some(isSmallWord) ||
    (words.filter((word) => word.length > 2).length > 2 &&
      !someNode(formula, (node) => node.type === 'script'))
  );
}

/** `Med-R$^3$`: an exponent whose base stands before the dollar. */
function readLooseScript(cursor: MathCursor): Formula | undefined {
  const character = cursor.source.text[cursor.at];
  const node =
    character === '^' || character === '_' ? readScripts(cursor, { type: 'group', body: [] }) : undefined;
  return node && cursor.at === cursor.limit ? [node] : undefined;
}

/** Roots with a degree, and spaces that do not break: our reader takes their marks for signs. */
const misread = /\\sqrt\s*\[|~/;
/** What stands in words inside a formula. */
const words = /\\(?:text[a-z]*|mbox|operatorname\*?|math[a-z]+)\s*\{[^{}]*\}/g;
/** A comment hides the rest of its line. */
const comment = /(?<!\\)%/;

/** TeX between delimiters that is mathematics beyond doubt: it has a macro or a script, and no words of a sentence. */
function isPlainTex(tex: string): boolean {
  if (!/[\\^_]/.test(tex) || comment.test(tex)) return false;
  const rest = tex.replaceAll(words, ' ').replaceAll(/\\[A-Za-z]+/g, ' ');
  return !(rest.match(/[A-Za-z]{2,}/g) ?? []).some(isSmallWord);
}

/** A formula that Temml sets as it is written. */
function readTex(source: Source, start: number, end: number, tex: string): Reading {
  const math = isPlainTex(tex) ? setMath(tex) : undefined;
  if (!math) return leaveRaw(source, start, end, /[\\^_]/.test(tex) ? 'unset-formula' : 'not-mathematics');
  const raw = source.text.slice(start, end);
  return { end, inlines: [{ type: 'math', tex, value: mathToText(math), raw, start, end }] };
}

/**
 * The formula between two marks; as it is, with the reason, if it is none. What our own reader understands has its
 * plain text, and Temml sets what the source has.
 */
export function readInside(source: Source, at: number, from: number, to: number, end: number): Reading {
  const cursor = { ...startMath(source, from, to, false), limit: to };
  const script = attempt(cursor, () => readLooseScript(cursor));
  if (script)
    return { end, inlines: [formulaToInline(source, script, at, end, !/[_^]/.test(formatUnicode(script)))] };
  const tex = source.text.slice(from, to).replaceAll(/\s+/g, ' ').trim();
  const formula = misread.test(tex) ? undefined : readBody(cursor, 'any', (token) => token === undefined);
  if (!formula || formula.length === 0) return readTex(source, at, end, tex);
  if (isSentence(formula)) return leaveRaw(source, at, end, 'not-mathematics');
  const inline = formulaToInline(source, formula, at, end, !needsSetting(formula));
  if (inline.type === 'math' && setMath(tex)) inline.tex = tex;
  return { end, inlines: [inline] };
}

const commands = new Map([
  ['\\(', '\\)'],
  ['\\[', '\\]'],
]);

/** `\( … \)` and `\[ … \]`, which hold only mathematics. */
export function readParenthesised(source: Source, at: number, limit: number): Reading | undefined {
  const mark = commands.get(source.text.slice(at, at + 2));
  const close = mark === undefined ? undefined : findClose(source, at + 2, limit, mark);
  return close === undefined ? undefined : readInside(source, at, at + 2, close, close + 2);
}
