import type { Formula, MathNode } from './formula.ts';
import { findSymbol, fontNames } from './symbols.ts';

const endsWithName = /\\[A-Za-z]+$/;
const startsWithLetter = /^\p{L}/u;
/** Functions for which LaTeX has no command. */
const ownFunctions = new Set(['poly', 'polylog', 'softmax', 'argmax', 'argmin']);

/** Joins two pieces, with a space where a command name would run into a letter. */
function join(left: string, right: string): string {
  return endsWithName.test(left) && startsWithLetter.test(right) ? `${left} ${right}` : left + right;
}

function formatScript(mark: '^' | '_', formula: Formula | undefined): string {
  return formula ? `${mark}{${formatTex(formula)}}` : '';
}

function formatFence(node: MathNode & { type: 'fence' }): string {
  const open = node.open === '{' ? '\\{' : node.open;
  const close = node.close === '}' ? '\\}' : node.close;
  const pieces = node.sized
    ? ['\\left', open, formatTex(node.body), '\\right', close]
    : [open, formatTex(node.body), close];
  return pieces.reduce(join);
}

function formatNode(node: MathNode): string {
  switch (node.type) {
    case 'number':
      return node.value.replaceAll(',', '{,}');
    case 'letters':
    case 'sign':
      return node.value;
    case 'space':
      return ' ';
    case 'symbol': {
      const name = ownFunctions.has(node.name) ? `operatorname{${node.name}}` : node.name;
      return node.tight && findSymbol(node.name)?.kind !== 'letter' ? `{\\${name}}` : `\\${name}`;
    }
    case 'group':
      return `{${formatTex(node.body)}}`;
    case 'fence':
      return formatFence(node);
    case 'script':
      return formatNode(node.base) + formatScript('_', node.below) + formatScript('^', node.above);
    case 'font':
    case 'accent':
      return `\\${node.name}{${formatTex(node.body)}}`;
    case 'words':
      return `\\${fontNames.has(node.name) ? 'text' : node.name}{${node.value}}`;
    case 'root':
      return `\\sqrt{${formatTex(node.body)}}`;
    case 'fraction':
      return `\\${node.name}{${formatTex(node.over)}}{${formatTex(node.under)}}`;
  }
}

/** A formula in LaTeX, with every backslash and the braces of every argument. */
export function formatTex(formula: Formula): string {
  return formula.map(formatNode).reduce(join, '').trim();
}
