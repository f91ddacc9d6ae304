import { attempt } from './math/cursor.ts';
import { formatUnicode } from './math/format-unicode.ts';
import { someNode, type Formula } from './math/formula.ts';
import type { MathCursor } from './math/lexer.ts';
import { readBody } from './math/read-body.ts';
import { readScripts } from './math/read-scripts.ts';
import { isSmallWord } from './math/small-words.ts';
import { formulaToInline, leaveRaw, needsSetting, startMath } from './read-formula.ts';
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

/** The formula between two marks; as it is, with the reason, if it is none. */
export function readInside(source: Source, at: number, from: number, to: number, end: number): Reading {
  const cursor = { ...startMath(source, from, to, false), limit: to };
  const script = attempt(cursor, () => readLooseScript(cursor));
  if (script)
    return { end, inlines: [formulaToInline(source, script, at, end, !/[_^]/.test(formatUnicode(script)))] };
  const formula = readBody(cursor, 'any', (token) => token === undefined);
  if (!formula || formula.length === 0 || isSentence(formula))
    return leaveRaw(source, at, end, 'not-mathematics');
  return { end, inlines: [formulaToInline(source, formula, at, end, !needsSetting(formula))] };
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
