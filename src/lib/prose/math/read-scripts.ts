import { endOfRun, isDigit, isWordCharacter } from '../characters.ts';
import { characterAt } from './cursor.ts';
import type { Formula, MathNode } from './formula.ts';
import { peekToken, type MathCursor } from './lexer.ts';
import { readGroupBody } from './read-body.ts';
import { findSymbol } from './symbols.ts';

const exponentNames = new Set([
  'star',
  'ast',
  'circ',
  'prime',
  'dagger',
  'top',
  'bot',
  'perp',
  'infty',
  'times',
]);
const indexNames = new Set(['star', 'ast', 'infty', 'max', 'min', 'perp', 'parallel']);

/** `^10`, `^-4`: the digits of an exponent without braces. LaTeX itself takes one digit only. */
function readDigits(cursor: MathCursor): Formula | undefined {
  const { text } = cursor.source;
  const sign = cursor.stripped && '+-'.includes(text[cursor.at] ?? ' ') ? (text[cursor.at] ?? '') : '';
  const start = cursor.at + sign.length;
  const end = cursor.stripped
    ? endOfRun(text, start, cursor.limit, isDigit)
    : start + (isDigit(text[start]) ? 1 : 0);
  // In `pi_0.5` it is unclear whether `.5` belongs to the index.
  if (end === start || (cursor.stripped && text[end] === '.' && isDigit(text[end + 1]))) return undefined;
  cursor.at = end;
  const number: MathNode = { type: 'number', value: text.slice(start, end) };
  return sign === '' ? [number] : [{ type: 'sign', value: sign }, number];
}

/** Names without a backslash that are exponents or indices; `d_in` and `x_to` are words. */
function isScriptName(name: string, mark: '^' | '_'): boolean {
  return findSymbol(name)?.kind === 'letter' || (mark === '^' ? exponentNames : indexNames).has(name);
}

/** What follows `^` or `_`. */
function readArgument(cursor: MathCursor, mark: '^' | '_'): Formula | undefined {
  const { text } = cursor.source;
  if (characterAt(cursor) === '{') return readGroupBody(cursor, 'any');
  const digits = readDigits(cursor);
  if (digits) return digits;
  const token = peekToken(cursor);
  if (token?.type === 'word' && (token.value.length === 1 || !cursor.stripped)) {
    cursor.at += 1;
    return [{ type: 'letters', value: token.value.slice(0, 1) }];
  }
  if (
    token?.type === 'macro' &&
    !token.braced &&
    (token.marked ? findSymbol(token.name) : isScriptName(token.name, mark))
  ) {
    cursor.at = token.end;
    return [{ type: 'symbol', name: token.name, tight: false }];
  }
  if (
    token?.type === 'sign' &&
    '+-*'.includes(token.value) &&
    !isWordCharacter(text[token.end]) &&
    text[token.end] !== token.value
  ) {
    cursor.at = token.end;
    return [{ type: 'sign', value: token.value }];
  }
  return undefined;
}

/** Adds the exponents and indices that follow a base; `undefined` when one of them cannot be read. */
export function readScripts(cursor: MathCursor, base: MathNode): MathNode | undefined {
  let above: Formula | undefined;
  let below: Formula | undefined;
  for (;;) {
    const mark = characterAt(cursor);
    if (mark !== '^' && mark !== '_') break;
    cursor.at += 1;
    const argument = readArgument(cursor, mark);
    if (!argument || (mark === '^' ? above : below)) return undefined;
    if (mark === '^') above = argument;
    else below = argument;
    cursor.sure = true;
  }
  if (!above && !below) return base;
  return { type: 'script', base, ...(above && { above }), ...(below && { below }) };
}
