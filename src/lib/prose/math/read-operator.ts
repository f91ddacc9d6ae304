import type { MathNode } from './formula.ts';
import type { Token } from './lexer.ts';
import { isArticle, isGreek, isOperand, isStrong } from './node-kinds.ts';
import { findSymbol, isSureName } from './symbols.ts';

/** A sign between two operands. */
export interface Operator {
  node: MathNode;
  isRelation: boolean;
  /** Whether its name may be an English word. Then both operands must be certain. */
  isWord: boolean;
}

/** Names without a backslash that are read as operators between two operands. */
const wordOperators = new Set(['times', 'pm', 'sim', 'approx', 'le', 'ge', 'equiv']);
const operatorSigns = new Set([...'+-*/=<>−×·±≤≥≈≠∈→']);
const relationSigns = new Set([...'=<>≤≥≈≠∈→']);

/** The operator that a token is, outside brackets. */
export function readOperator(token: Token | undefined, text: string): Operator | undefined {
  if (token?.type === 'sign' && (token.value === '<' || token.value === '>') && text[token.end] === '=') {
    return {
      node: { type: 'symbol', name: token.value === '<' ? 'leq' : 'geq', tight: false },
      isRelation: true,
      isWord: false,
    };
  }
  if (token?.type === 'sign' && operatorSigns.has(token.value)) {
    const sign: MathNode = { type: 'sign', value: token.value };
    return {
      node: token.braced ? { type: 'group', body: [sign] } : sign,
      isRelation: relationSigns.has(token.value),
      isWord: false,
    };
  }
  const symbol = token?.type === 'macro' ? findSymbol(token.name) : undefined;
  if (token?.type !== 'macro' || !symbol || !['binary', 'relation', 'arrow'].includes(symbol.kind))
    return undefined;
  const isWord = !token.marked && !token.braced && !isSureName(token.name);
  if (isWord && !wordOperators.has(token.name)) return undefined;
  return {
    node: { type: 'symbol', name: token.name, tight: token.braced },
    isRelation: symbol.kind !== 'binary',
    isWord,
  };
}

/** Whether there is a space before and after a sign. */
export interface Gap {
  before: boolean;
  after: boolean;
}

/** Whether a sign and the operand after it continue the formula, not the sentence. */
export function continues(operator: Operator, left: MathNode, right: MathNode, gap: Gap): boolean {
  const isSure = (node: MathNode) => node.type === 'number' || isStrong(node) || isGreek(node);
  if (operator.node.type === 'symbol') {
    if (!operator.isWord) return isOperand(right);
    if (operator.node.name === 'pm')
      return isSure(left) && right.type === 'number' && right.value.includes('.') && gap.before;
    if (operator.node.name === 'times')
      return isSure(left) && isSure(right) && !(gap.after && right.type === 'fence');
    if (right.type === 'letters') return (isGreek(left) || isStrong(left)) && !isArticle(right);
    return isOperand(left) && isSure(right) && !isArticle(left);
  }
  const isSpaced = gap.before || gap.after;
  if (operator.isRelation) return isOperand(right) && !(isSpaced && (isArticle(left) || isArticle(right)));
  if (operator.node.type === 'group') return true;
  if (operator.node.type === 'sign' && '*/'.includes(operator.node.value) && isSpaced) return false;
  return isSpaced
    ? gap.before === gap.after && isStrong(left) && (isStrong(right) || right.type === 'number')
    : isOperand(right);
}
