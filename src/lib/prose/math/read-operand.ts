import { attempt, skipSpaces } from './cursor.ts';
import type { Formula, MathNode } from './formula.ts';
import { peekToken, type MathCursor, type Token } from './lexer.ts';
import { isGreek } from './node-kinds.ts';
import { readAtom } from './read-atom.ts';
import { findSymbol, isSureName } from './symbols.ts';

/** Whether the token may begin an operand outside brackets. */
function mayBegin(token: Token | undefined, isFirst: boolean): boolean {
  if (token?.type === 'number') return true;
  if (token?.type === 'word') return token.value.length === 1;
  if (token?.type === 'sign')
    return isFirst ? '({|'.includes(token.value) : '({['.includes(token.value) || token.value === '|';
  if (token?.type !== 'macro') return false;
  const symbol = findSymbol(token.name);
  if (!symbol) return token.name !== 'right';
  // An escaped sign such as `\&` belongs to the sentence.
  if ('%&#$_'.includes(token.name)) return false;
  if (['binary', 'relation', 'arrow', 'space'].includes(symbol.kind)) return false;
  return (
    token.marked ||
    token.braced ||
    symbol.kind === 'letter' ||
    isSureName(token.name) ||
    ['large', 'function'].includes(symbol.kind)
  );
}

/** `(a mid v)`: one letter, given another. */
function isGiven(fence: MathNode): boolean {
  const parts = fence.type === 'fence' ? fence.body.filter((node) => node.type !== 'space') : [];
  const [left, bar, right] = parts;
  const isLetter = (node: MathNode | undefined) => node?.type === 'letters' && node.value.length === 1;
  return isLetter(left) && bar?.type === 'symbol' && bar.name === 'mid' && isLetter(right);
}

/** A bracket right after a name: `O(…)`, `\Omega(…)`, `E[…]`. */
function readCall(cursor: MathCursor, head: MathNode): MathNode | undefined {
  if (head.type === 'number' || head.type === 'fence') return undefined;
  const token = peekToken(cursor);
  if (token?.type === 'sign' && (token.value === '(' || token.value === '[') && !token.braced) {
    const fence = attempt(cursor, () => readAtom(cursor, 'none'));
    const isOrder = head.type === 'letters' && head.value === 'O';
    if (fence && cursor.stripped && (isGreek(head) || isOrder || head.type === 'font' || isGiven(fence)))
      cursor.sure = true;
    return fence;
  }
  return attempt(cursor, () => {
    skipSpaces(cursor);
    const next = peekToken(cursor);
    return next?.type === 'macro' && next.name === 'left' ? readAtom(cursor, 'none') : undefined;
  });
}

/** Functions and sums mean nothing alone, and their names are also words. */
function isBareWord(node: MathNode, call: MathNode | undefined): boolean {
  const kind = node.type === 'symbol' ? findSymbol(node.name)?.kind : undefined;
  return (kind === 'function' || kind === 'large') && call === undefined;
}

/** One operand outside brackets, with the bracket it is applied to. */
export function readOperand(cursor: MathCursor, isFirst: boolean): Formula | undefined {
  return attempt(cursor, () => {
    const token = peekToken(cursor);
    if (!mayBegin(token, isFirst)) return undefined;
    const atom = readAtom(cursor, 'none');
    if (!atom) return undefined;
    const call = readCall(cursor, atom);
    const isMarked = token?.type === 'macro' && token.marked;
    if (!isMarked && isBareWord(atom, call)) return undefined;
    return call ? [atom, call] : [atom];
  });
}

/** An operand with the sign before it, if it has one. */
export function readSigned(cursor: MathCursor): { sign: Formula; operand: Formula } | undefined {
  const token = peekToken(cursor);
  const sign: Formula = [];
  if (token?.type === 'sign' && '+-−'.includes(token.value)) {
    const node: MathNode = { type: 'sign', value: token.value };
    sign.push(token.braced ? { type: 'group', body: [node] } : node);
    cursor.at = token.end;
  }
  const operand = readOperand(cursor, false);
  return operand && { sign, operand };
}
