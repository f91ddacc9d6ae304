import { isDigit, isSpace } from './characters.ts';
import { someNode, type Formula } from './math/formula.ts';
import { readBody } from './math/read-body.ts';
import { formulaToInline, leaveRaw, needsSetting, startMath } from './read-formula.ts';
import type { Reading, Source } from './source.ts';

const longest = 300;

function findClose(source: Source, from: number, limit: number, mark: string): number | undefined {
  const { text } = source;
  const last = Math.min(limit, from + longest);
  for (let at = from; at < last; at += 1) {
    source.steps += 1;
    if (text.startsWith('\n\n', at)) return undefined;
    if (text.startsWith(mark, at) && at > from && (mark !== '$' || text[at - 1] !== '\\')) return at;
    if (text[at] === '\\' && !text.startsWith(mark, at)) at += 1;
  }
  return undefined;
}

/** A sentence between two amounts of money is no formula, even if every character of it could be one. */
function isSentence(formula: Formula): boolean {
  return formula.filter((node) => node.type === 'letters' && node.value.length > 2).length > 2 && !someNode(formula, (node) => node.type === 'script');
}

function readInside(source: Source, at: number, from: number, to: number, end: number): Reading {
  const cursor = { ...startMath(source, from, to, false), limit: to };
  const formula = readBody(cursor, 'any', (token) => token === undefined);
  if (!formula || formula.length === 0 || isSentence(formula)) return leaveRaw(source, at, end, 'not-mathematics');
  return { end, inlines: [formulaToInline(source, formula, at, end, !needsSetting(formula))] };
}

/** `\( … \)`, which nothing but mathematics is put between. */
export function readParenthesised(source: Source, at: number, limit: number): Reading | undefined {
  if (!source.text.startsWith('\\(', at)) return undefined;
  const close = findClose(source, at + 2, limit, '\\)');
  return close === undefined ? undefined : readInside(source, at, at + 2, close, close + 2);
}

/** `$ … $` and `$$ … $$`. A dollar that touches a space inside, or a digit after the second, is money. */
export function readDollars(source: Source, at: number, limit: number): Reading | undefined {
  const { text } = source;
  if (!source.mathDelimiters) return undefined;
  const mark = text.startsWith('$$', at) ? '$$' : '$';
  const from = at + mark.length;
  const close = findClose(source, from, limit, mark);
  if (close === undefined) return undefined;
  const isMoney = mark === '$' && (isSpace(text[from]) || isSpace(text[close - 1]) || isDigit(text[close + 1]));
  return isMoney ? undefined : readInside(source, at, from, close, close + mark.length);
}
