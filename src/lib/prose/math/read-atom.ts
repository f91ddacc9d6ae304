import { attempt, characterAt } from './cursor.ts';
import type { MathNode } from './formula.ts';
import { peekToken, type MathCursor, type Token } from './lexer.ts';
import { readBody, readGroupBody } from './read-body.ts';
import { readMacro } from './read-macro.ts';
import { readScripts } from './read-scripts.ts';
import { isSmallWord } from './small-words.ts';
import { findSymbol } from './symbols.ts';

/** Which words may be products of variables: none, words of up to three letters, or all. */
export type WordRule = 'none' | 'short' | 'any';

const maxWordLength = 24;
function readLetters(
  cursor: MathCursor,
  token: Token & { type: 'word' },
  words: WordRule,
): MathNode | undefined {
  const { length } = token.value;
  const isProduct =
    words === 'any' ? length <= maxWordLength : words === 'short' && length <= 3 && !isSmallWord(token.value);
  if (length > 1 && cursor.stripped && !isProduct) return undefined;
  cursor.at = token.end;
  return { type: 'letters', value: token.value };
}

/** A bracket with its content: `(K^{2/3})`, `[S_m]`. */
export function readFence(cursor: MathCursor): MathNode | undefined {
  const open = characterAt(cursor) ?? '';
  const close = open === '(' ? ')' : ']';
  cursor.at += 1;
  const body = readBody(cursor, 'short', (token) => token?.type === 'sign' && token.value === close);
  return body && body.length > 0 ? { type: 'fence', open, close, sized: false, body } : undefined;
}

/** An absolute value: `|A_{i,t}|`. */
function readBars(cursor: MathCursor): MathNode | undefined {
  cursor.at += 1;
  const body = readBody(cursor, 'short', (token) => token?.type === 'sign' && token.value === '|');
  return body && body.length > 0 ? { type: 'fence', open: '|', close: '|', sized: false, body } : undefined;
}

/** A group that is not an argument. Without backslashes, braces around a list are those of a set. */
function readGroup(cursor: MathCursor): MathNode | undefined {
  const body = readGroupBody(cursor, 'short');
  if (!body) return undefined;
  const isList = cursor.stripped && body.some((node) => node.type === 'sign' && node.value === ',');
  return isList ? { type: 'fence', open: '{', close: '}', sized: false, body } : { type: 'group', body };
}

function readBase(cursor: MathCursor, words: WordRule): MathNode | undefined {
  const token = peekToken(cursor);
  if (token?.type === 'number') {
    // Only LaTeX writes a number as `1{,}879`.
    if (cursor.source.text.slice(cursor.at, token.end).includes('{')) cursor.sure = true;
    cursor.at = token.end;
    return { type: 'number', value: token.value };
  }
  if (token?.type === 'word') return readLetters(cursor, token, words);
  if (token?.type === 'macro') return readMacro(cursor, token);
  if (token?.value === '{') return readGroup(cursor);
  if (token?.value === '(' || token?.value === '[') return readFence(cursor);
  return token?.value === '|' && !token.braced ? readBars(cursor) : undefined;
}

/**
 * `\frac{V}{\varepsilon^2}` without its name and first braces is `V{\varepsilon^2}`. It is unknown
 * what else is lost, so nothing around it is read.
 */
function findLostArgument(cursor: MathCursor, node: MathNode): number | undefined {
  if (!cursor.stripped || characterAt(cursor) !== '{') return undefined;
  if (!['number', 'letters', 'symbol', 'words'].includes(node.type)) return undefined;
  const token = peekToken(cursor);
  const isOperator =
    token?.type === 'macro' &&
    (token.marked || ['binary', 'relation', 'arrow'].includes(findSymbol(token.name)?.kind ?? ''));
  if (isOperator || (token?.type === 'sign' && token.braced)) return undefined;
  return cursor.source.groups.get(cursor.at);
}

/** One operand with its scripts: a number, variables, a symbol, a bracket, a command with its arguments. */
export function readAtom(cursor: MathCursor, words: WordRule): MathNode | undefined {
  const base = attempt(cursor, () => readBase(cursor, words));
  if (!base) return undefined;
  const node = readScripts(cursor, base);
  if (!node) return undefined;
  const lost = findLostArgument(cursor, node);
  if (lost === undefined) return node;
  cursor.lostUntil = lost;
  return undefined;
}
