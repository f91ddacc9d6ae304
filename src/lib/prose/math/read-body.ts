import { attempt, skipSpaces } from './cursor.ts';
import type { Formula, MathNode } from './formula.ts';
import { peekToken, type MathCursor, type Token } from './lexer.ts';
import { readAtom, type WordRule } from './read-atom.ts';

const signs = new Set([...'+-*/=<>,;:!|−']);
const mathSign = /^\p{Sm}$/u;
/** Formulas of an abstract are shallow. Deeper nesting is damage or an attack. */
const maxDepth = 6;

function readSign(cursor: MathCursor, token: Token & { type: 'sign' }): MathNode | undefined {
  const { text } = cursor.source;
  if (text.startsWith('...', cursor.at)) {
    cursor.at += 3;
    return { type: 'symbol', name: 'ldots', tight: false };
  }
  const isSign =
    signs.has(token.value) || mathSign.test(token.value) || (token.value === "'" && !cursor.stripped);
  // Two hyphens are a dash, and two stars mark emphasis.
  const isDoubled = '-*'.includes(token.value) && text[token.end] === token.value;
  if (!isSign || isDoubled) return undefined;
  cursor.at = token.end;
  return token.braced
    ? { type: 'group', body: [{ type: 'sign', value: token.value }] }
    : { type: 'sign', value: token.value };
}

/** Reads up to a token that ends the body and consumes it. Everything in between must be mathematics. */
export function readBody(
  cursor: MathCursor,
  words: WordRule,
  isEnd: (token: Token | undefined) => boolean,
): Formula | undefined {
  if (cursor.depth >= maxDepth) return undefined;
  cursor.depth += 1;
  const body: Formula = [];
  for (;;) {
    const spaced = skipSpaces(cursor);
    const token = peekToken(cursor);
    if (isEnd(token)) {
      cursor.at = token?.end ?? cursor.at;
      cursor.depth -= 1;
      return body;
    }
    if (token === undefined) return undefined;
    const node =
      attempt(cursor, () => readAtom(cursor, words)) ??
      (token.type === 'sign' ? readSign(cursor, token) : undefined);
    if (!node) return undefined;
    if (spaced && body.length > 0) body.push({ type: 'space' });
    body.push(node);
  }
}

/** `{,old}` was `{\,\text{old}}`: the space has lost its backslash. */
function withoutLostSpace(body: Formula): Formula {
  const [first, ...rest] = body;
  return first?.type === 'sign' && ',;:!'.includes(first.value) && rest.length > 0 ? rest : body;
}

/** The body of the group that opens at the cursor. */
export function readGroupBody(cursor: MathCursor, words: WordRule): Formula | undefined {
  const close = cursor.source.groups.get(cursor.at);
  if (close === undefined || close > cursor.limit) return undefined;
  const inner: MathCursor = { ...cursor, at: cursor.at + 1, limit: close - 1 };
  const body = readBody(inner, words, (token) => token === undefined);
  cursor.lostUntil = inner.lostUntil;
  if (!body || (body.length === 0 && cursor.stripped)) return undefined;
  cursor.sure ||= inner.sure;
  cursor.at = close;
  return cursor.stripped ? withoutLostSpace(body) : body;
}
