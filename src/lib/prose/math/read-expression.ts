import { isDigit, isLetter } from '../characters.ts';
import { attempt, characterAt, skipSpaces } from './cursor.ts';
import { someNode, type Formula, type MathNode } from './formula.ts';
import { endOfNumber, peekToken, type MathCursor, type Token } from './lexer.ts';
import { readAtom } from './read-atom.ts';
import { findSymbol, isSureName } from './symbols.ts';

interface Operator {
  node: MathNode;
  isRelation: boolean;
  /** Whether its name may be an English word, so that both operands must be beyond doubt. */
  isWord: boolean;
}

/** Names without a backslash that are read as operators between two operands. */
const wordOperators = new Set(['times', 'pm', 'sim', 'approx', 'le', 'ge', 'equiv']);
/** Names without a backslash that are read as signs before a number. */
const signOperators = new Set(['sim', 'approx', 'leq', 'geq', 'pm', 'lesssim', 'gtrsim']);
const operatorSigns = new Set([...'+-*/=<>−×·±≤≥≈≠∈→']);
const relationSigns = new Set([...'=<>≤≥≈≠∈→']);

function readOperator(token: Token | undefined, text: string): Operator | undefined {
  if (token?.type === 'sign' && (token.value === '<' || token.value === '>') && text[token.end] === '=') {
    return { node: { type: 'symbol', name: token.value === '<' ? 'leq' : 'geq', tight: false }, isRelation: true, isWord: false };
  }
  if (token?.type === 'sign' && operatorSigns.has(token.value)) {
    const sign: MathNode = { type: 'sign', value: token.value };
    return { node: token.braced ? { type: 'group', body: [sign] } : sign, isRelation: relationSigns.has(token.value), isWord: false };
  }
  const symbol = token?.type === 'macro' ? findSymbol(token.name) : undefined;
  if (token?.type !== 'macro' || !symbol || !['binary', 'relation', 'arrow'].includes(symbol.kind)) return undefined;
  const isWord = !token.marked && !token.braced && !isSureName(token.name);
  if (isWord && !wordOperators.has(token.name)) return undefined;
  return { node: { type: 'symbol', name: token.name, tight: token.braced }, isRelation: symbol.kind !== 'binary', isWord };
}

function isGreek(node: MathNode): boolean {
  return node.type === 'symbol' && findSymbol(node.name)?.kind === 'letter';
}

/** Scripts, commands and symbols that no sentence has; a lone letter or number could be part of one. */
function isStrong(node: MathNode): boolean {
  if (node.type === 'group') return node.body.some(isStrong);
  if (node.type === 'fence') return someNode(node.body, isStrong);
  return node.type !== 'number' && node.type !== 'letters' && node.type !== 'sign' && !(isGreek(node) && node.type === 'symbol' && !isSureName(node.name));
}

/** Single letters that are words of their own in a sentence. */
function isArticle(node: MathNode): boolean {
  return node.type === 'letters' && ['a', 'A', 'I'].includes(node.value);
}

/** Whether the token at the cursor may begin an operand outside brackets. */
function mayBegin(token: Token | undefined, isFirst: boolean): boolean {
  if (token?.type === 'number') return true;
  if (token?.type === 'word') return token.value.length === 1;
  if (token?.type === 'sign') return isFirst ? '({|'.includes(token.value) : '({['.includes(token.value) || token.value === '|';
  if (token?.type !== 'macro') return false;
  const symbol = findSymbol(token.name);
  if (!symbol) return token.name !== 'right';
  // An escaped sign such as `\&` belongs to the sentence.
  if ('%&#$_'.includes(token.name)) return false;
  if (['binary', 'relation', 'arrow', 'space'].includes(symbol.kind)) return false;
  return token.marked || token.braced || symbol.kind === 'letter' || isSureName(token.name) || ['large', 'function'].includes(symbol.kind);
}

/** A bracket right after a name: `O(…)`, `\Omega(…)`, `E[…]`. */
function readCall(cursor: MathCursor, head: MathNode): MathNode | undefined {
  if (head.type === 'number' || head.type === 'fence') return undefined;
  const token = peekToken(cursor);
  if (token?.type === 'sign' && (token.value === '(' || token.value === '[') && !token.braced) {
    const fence = attempt(cursor, () => readAtom(cursor, 'none'));
    const isOrder = head.type === 'letters' && head.value === 'O';
    if (fence && cursor.stripped && (isGreek(head) || isOrder || head.type === 'font')) cursor.sure = true;
    return fence;
  }
  return attempt(cursor, () => {
    skipSpaces(cursor);
    const next = peekToken(cursor);
    return next?.type === 'macro' && next.name === 'left' ? readAtom(cursor, 'none') : undefined;
  });
}

/** Functions and sums mean nothing without what follows them, and their names are words. */
function isBareWord(node: MathNode, call: MathNode | undefined): boolean {
  const kind = node.type === 'symbol' ? findSymbol(node.name)?.kind : undefined;
  return (kind === 'function' || kind === 'large') && call === undefined;
}

function readOperand(cursor: MathCursor, isFirst: boolean): Formula | undefined {
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
  // `sim2real` is a name; `sim100B` a number with its unit.
  const end = endOfNumber(text, at, cursor.limit);
  const isName = isLetter(text[end]) && isLetter(text[end + 1]) && isLetter(text[end + 2]) && !text.startsWith('times', end);
  if (isName && !token.marked && !token.braced) return undefined;
  cursor.at = at;
  cursor.sure = true;
  return [{ type: 'symbol', name: token.name, tight: true }];
}

interface Gap {
  before: boolean;
  after: boolean;
}

function isOperand(node: MathNode): boolean {
  return node.type === 'number' || node.type === 'letters' || node.type === 'fence' || isGreek(node) || isStrong(node);
}

/** Whether a sign and the operand after it go on with the formula rather than with the sentence. */
function continues(operator: Operator, left: MathNode, right: MathNode, gap: Gap): boolean {
  const isSure = (node: MathNode) => node.type === 'number' || isStrong(node) || isGreek(node);
  if (operator.node.type === 'symbol') {
    if (!operator.isWord) return isOperand(right);
    if (operator.node.name === 'pm') return isSure(left) && right.type === 'number' && right.value.includes('.') && gap.before;
    if (operator.node.name === 'times') return isSure(left) && isSure(right) && !(gap.after && right.type === 'fence');
    if (right.type === 'letters') return (isGreek(left) || isStrong(left)) && !isArticle(right);
    return isOperand(left) && isSure(right) && !isArticle(left);
  }
  const isSpaced = gap.before || gap.after;
  if (operator.isRelation) return isOperand(right) && !(isSpaced && (isArticle(left) || isArticle(right)));
  if (operator.node.type === 'group') return true;
  if (operator.node.type === 'sign' && '*/'.includes(operator.node.value) && isSpaced) return false;
  return isSpaced ? gap.before === gap.after && isStrong(left) && (isStrong(right) || right.type === 'number') : isOperand(right);
}

/** An operand with the sign before it, if it has one. */
function readSigned(cursor: MathCursor): { sign: Formula; operand: Formula } | undefined {
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

/** Two hyphens are a dash of the sentence, and two stars a mark of emphasis. */
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
    const isNamed = (operator.node.type !== 'sign' && !isTyped) || (operator.isRelation && (isGreek(left) || isGreek(right)));
    if (isNamed) cursor.sure = true;
    const space = (isThere: boolean): Formula => (isThere ? [{ type: 'space' }] : []);
    return [...space(before), operator.node, ...space(after), ...signed.sign, ...signed.operand];
  });
  if (added) formula.push(...added);
  return added !== undefined;
}

/** `179\times`: the sign after the last number, with nothing to its right. */
function addFactor(cursor: MathCursor, formula: Formula): boolean {
  const token = peekToken(cursor);
  const last = formula.at(-1);
  if (token?.type !== 'macro' || token.name !== 'times' || !last || !(last.type === 'number' || isStrong(last))) return false;
  cursor.at = token.end;
  cursor.sure = true;
  formula.push({ type: 'symbol', name: 'times', tight: true });
  return true;
}

/** `D^3S`: a capital right after an exponent goes on with a name. */
function isCapital(node: MathNode): boolean {
  return node.type === 'letters' && node.value !== node.value.toLowerCase();
}

function isPower(node: MathNode): boolean {
  return node.type === 'script' && node.base.type === 'letters';
}

/** A factor that follows without a sign: `f_i p_i`, `\varepsilon^{-s}d^s`. */
function addProduct(cursor: MathCursor, formula: Formula): boolean {
  const left = formula.at(-1);
  const added = attempt(cursor, () => {
    const spaced = skipSpaces(cursor);
    const character = characterAt(cursor);
    if (!left || !(isStrong(left) || isGreek(left)) || '([|'.includes(character ?? '(')) return undefined;
    const operand = readOperand(cursor, false);
    const right = operand?.[0];
    if (!operand || !right || (spaced && !isStrong(right)) || (!spaced && isCapital(right) && isPower(left))) return undefined;
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

