import { isDigit, isLetter } from '../characters.ts';
import { attempt, characterAt, skipSpaces } from './cursor.ts';
import type { Formula } from './formula.ts';
import { endOfNumber, peekToken, type MathCursor, type Token } from './lexer.ts';
import { isCapital, isGreek, isPower, isStrong } from './node-kinds.ts';
import { readOperand, readSigned } from './read-operand.ts';
import { continues, readOperator } from './read-operator.ts';

/** Names without a backslash that are read as signs before a number. */
const signOperators = new Set(['sim', 'approx', 'leq', 'geq', 'pm', 'lesssim', 'gtrsim']);
/** `\sim 30`, `leq5%`: a sign before the first number. */
function readLeading(cursor: MathCursor): Formula | undefined {
  const token = peekToken(cursor);
  if (token?.type !== 'macro' || !signOperators.has(token.name)) return undefined;
  const { text } = cursor.source;
  let at = token.end;
  if (text[at] === '!') at += 1;
  else if (text.startsWith('\\!', at)) at += 2;
  else if (text[at] === ' ' && (token.name !== 'pm' || token.marked)) at += 1;
  if (!isDigit(text[at])) return undefined;
  // `sim2real` is a name; `sim100B` is a number with its unit.
  const end = endOfNumber(text, at, cursor.limit);
  const isName =
    isLetter(text[end]) &&
    isLetter(text[end + 1]) &&
    isLetter(text[end + 2]) &&
    !text.startsWith('times', end);
  if (isName && !token.marked && !token.braced) return undefined;
  cursor.at = at;
  cursor.sure = true;
  return [{ type: 'symbol', name: token.name, tight: true }];
}

/** Two hyphens are a dash, and two stars mark emphasis. */
function isDoubled(cursor: MathCursor, token: Token): boolean {
  return token.type === 'sign' && '*-'.includes(token.value) && cursor.source.text[token.end] === token.value;
}

function addOperation(cursor: MathCursor, formula: Formula): boolean {
  const left = formula.at(-1);
  const added = attempt(cursor, () => {
    const before = skipSpaces(cursor);
    const token = peekToken(cursor);
    const operator = readOperator(token, cursor.source.text);
    if (!operator || !token || !left || isDoubled(cursor, token)) return undefined;
    const isTyped = token.type === 'sign' && operator.node.type === 'symbol';
    cursor.at = token.end + (isTyped ? 1 : 0);
    const after = skipSpaces(cursor);
    const signed = readSigned(cursor);
    const right = signed?.operand[0];
    if (!right || !continues(operator, left, right, { before, after })) return undefined;
    const isNamed =
      (operator.node.type !== 'sign' && !isTyped) ||
      (operator.isRelation && (isGreek(left) || isGreek(right)));
    if (isNamed) cursor.sure = true;
    const space = (isThere: boolean): Formula => (isThere ? [{ type: 'space' }] : []);
    return [...space(before), operator.node, ...space(after), ...signed.sign, ...signed.operand];
  });
  if (added) formula.push(...added);
  return added !== undefined;
}

/** `179\times`: a sign after the last number, with nothing to its right. */
function addFactor(cursor: MathCursor, formula: Formula): boolean {
  const token = peekToken(cursor);
  const last = formula.at(-1);
  if (
    token?.type !== 'macro' ||
    token.name !== 'times' ||
    !last ||
    !(last.type === 'number' || isStrong(last))
  )
    return false;
  cursor.at = token.end;
  cursor.sure = true;
  formula.push({ type: 'symbol', name: 'times', tight: true });
  return true;
}

/** A factor that follows without a sign: `f_i p_i`, `\varepsilon^{-s}d^s`. After `8\times` none follows. */
function addProduct(cursor: MathCursor, formula: Formula): boolean {
  const left = formula.at(-1);
  if (left?.type === 'symbol' && left.name === 'times') return false;
  const added = attempt(cursor, () => {
    const spaced = skipSpaces(cursor);
    const character = characterAt(cursor);
    if (!left || !(isStrong(left) || isGreek(left)) || '([|'.includes(character ?? '(')) return undefined;
    const operand = readOperand(cursor, false);
    const right = operand?.[0];
    if (!operand || !right || (spaced && !isStrong(right)) || (!spaced && isCapital(right) && isPower(left)))
      return undefined;
    return spaced ? [{ type: 'space' as const }, ...operand] : operand;
  });
  if (added) formula.push(...added);
  return added !== undefined;
}

/** The longest formula that begins at the cursor, outside any delimiter. */
export function readExpression(cursor: MathCursor): Formula | undefined {
  const leading = readLeading(cursor) ?? [];
  const first = readOperand(cursor, leading.length === 0);
  if (!first) return undefined;
  const formula = [...leading, ...first];
  while (addOperation(cursor, formula) || addFactor(cursor, formula) || addProduct(cursor, formula));
  return cursor.lostUntil === undefined ? formula : undefined;
}
