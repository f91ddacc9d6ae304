import { someNode, type MathNode } from './formula.ts';
import { findSymbol, isSureName } from './symbols.ts';

/** A letter with a name: `\alpha`. */
export function isGreek(node: MathNode): boolean {
  return node.type === 'symbol' && findSymbol(node.name)?.kind === 'letter';
}

/** Scripts, commands and symbols that never occur in a sentence. A single letter or number may. */
export function isStrong(node: MathNode): boolean {
  if (node.type === 'group') return node.body.some(isStrong);
  if (node.type === 'fence') return someNode(node.body, isStrong);
  return (
    node.type !== 'number' &&
    node.type !== 'letters' &&
    node.type !== 'sign' &&
    !(isGreek(node) && node.type === 'symbol' && !isSureName(node.name))
  );
}

/** Single letters that are English words. */
export function isArticle(node: MathNode): boolean {
  return node.type === 'letters' && ['a', 'A', 'I'].includes(node.value);
}

/** Anything that can stand on either side of a sign. */
export function isOperand(node: MathNode): boolean {
  return (
    node.type === 'number' ||
    node.type === 'letters' ||
    node.type === 'fence' ||
    isGreek(node) ||
    isStrong(node)
  );
}

/** `D^3S`: a capital right after an exponent continues a name. */
export function isCapital(node: MathNode): boolean {
  return node.type === 'letters' && node.value !== node.value.toLowerCase();
}

/** A letter with a script. */
export function isPower(node: MathNode): boolean {
  return node.type === 'script' && node.base.type === 'letters';
}
