import { isSpace } from '../characters.ts';
import { attempt, characterAt, skipSpaces } from './cursor.ts';
import type { Formula, MathNode } from './formula.ts';
import { peekToken, type MathCursor, type Token } from './lexer.ts';
import { readAtom, readFence } from './read-atom.ts';
import { readBody, readGroupBody } from './read-body.ts';
import {
  accentMarks,
  findSymbol,
  fontNames,
  fractionNames,
  isSureName,
  rootName,
  wordsNames,
} from './symbols.ts';

type MacroToken = Token & { type: 'macro' };

/** One letter, digit or symbol: the argument of a command without braces. */
function readShortArgument(cursor: MathCursor): Formula | undefined {
  skipSpaces(cursor);
  const token = peekToken(cursor);
  if (token?.type === 'number') {
    cursor.at += 1;
    return [{ type: 'number', value: token.value.slice(0, 1) }];
  }
  if (token?.type === 'word' && token.value.length === 1) {
    cursor.at = token.end;
    return [{ type: 'letters', value: token.value }];
  }
  if (token?.type !== 'macro' || token.braced || !findSymbol(token.name)) return undefined;
  cursor.at = token.end;
  return [{ type: 'symbol', name: token.name, tight: false }];
}

function readArgument(cursor: MathCursor): Formula | undefined {
  return characterAt(cursor) === '{' ? readGroupBody(cursor, 'any') : readShortArgument(cursor);
}

const plainWords = /^[\p{L}\p{N} .,'-]+$/u;

function readWords(cursor: MathCursor, name: string): MathNode | undefined {
  const { source, at } = cursor;
  const close = source.groups.get(at);
  if (close === undefined || close > cursor.limit) return undefined;
  const value = source.text.slice(at + 1, close - 1);
  if (!plainWords.test(value)) return undefined;
  cursor.at = close;
  return { type: 'words', name, value };
}

function readAccent(cursor: MathCursor, name: string): MathNode | undefined {
  const body = readArgument(cursor);
  const [only, ...rest] = body ?? [];
  const isOne =
    only &&
    rest.length === 0 &&
    (only.type === 'symbol' || only.type === 'font' || (only.type === 'letters' && only.value.length === 1));
  return body && isOne ? { type: 'accent', name, body } : undefined;
}

function readRoot(cursor: MathCursor): MathNode | undefined {
  if (characterAt(cursor) === '(') {
    const fence = readFence(cursor);
    return fence?.type === 'fence' ? { type: 'root', body: fence.body } : undefined;
  }
  const body = characterAt(cursor) === '{' ? readGroupBody(cursor, 'short') : undefined;
  if (body) return { type: 'root', body };
  skipSpaces(cursor);
  const atom = readAtom(cursor, 'none');
  return atom && { type: 'root', body: [atom] };
}

function readFraction(cursor: MathCursor, name: string): MathNode | undefined {
  const over = readArgument(cursor);
  const under = over && readArgument(cursor);
  return over && under && { type: 'fraction', name, over, under };
}

/** The bracket after `\left` or `\right`: itself, or a named one. */
function readDelimiter(cursor: MathCursor, kinds: string[]): string | undefined {
  const token = peekToken(cursor);
  const symbol = token?.type === 'macro' ? findSymbol(token.name) : undefined;
  const bracket =
    token?.type === 'sign' && '()[]|.'.includes(token.value)
      ? token.value
      : symbol && kinds.includes(symbol.kind)
        ? `\\${symbol.name}`
        : undefined;
  if (token && bracket !== undefined) cursor.at = token.end;
  return bracket;
}

function readSized(cursor: MathCursor): MathNode | undefined {
  const { source, at } = cursor;
  const open = readDelimiter(cursor, ['open', 'close']);
  const body =
    open !== undefined &&
    readBody(cursor, 'short', (token) => token?.type === 'macro' && token.name === 'right');
  const close = body && readDelimiter(cursor, ['open', 'close']);
  if (open !== undefined && body && close) return { type: 'fence', open, close, sized: true, body };
  const right = cursor.lostUntil === undefined ? -1 : source.text.slice(at, cursor.limit).indexOf('right');
  if (right !== -1) cursor.lostUntil = at + right + 'right)'.length;
  return undefined;
}

/** `\lceil … \rceil`, `\{ … \}`. */
function readPaired(cursor: MathCursor, name: string): MathNode | undefined {
  const body = readBody(
    cursor,
    'short',
    (token) => token?.type === 'macro' && findSymbol(token.name)?.kind === 'close',
  );
  const before = cursor.source.text.slice(Math.max(0, cursor.at - 8), cursor.at);
  const close = /(?:\\[{}]|[A-Za-z]+)$/.exec(before)?.[0].replace('\\', '');
  return body && close !== undefined
    ? { type: 'fence', open: `\\${name}`, close: `\\${close}`, sized: false, body }
    : undefined;
}

/**
 * Dumps remove `\sqrt{` and the next `}` from `\sqrt{\mathsf{Var}^\star M}`, which leaves `mathsf{Var^star M}`.
 * So a font command around more than one name is the rest of an unknown command.
 */
function readFace(cursor: MathCursor, { name, marked }: MacroToken): MathNode | undefined {
  const group = characterAt(cursor) === '{' ? cursor.source.groups.get(cursor.at) : undefined;
  const body = readArgument(cursor);
  const isOne = body?.length === 1 && ['letters', 'number', 'symbol'].includes(body[0]?.type ?? '');
  if (group === undefined || marked || !cursor.stripped || isOne || !body)
    return body && { type: 'font', name, body };
  cursor.lostUntil = group;
  return undefined;
}

function readCommand(cursor: MathCursor, token: MacroToken): MathNode | undefined {
  const { name, braced } = token;
  if (fontNames.has(name)) return readFace(cursor, token);
  if (wordsNames.has(name)) return readWords(cursor, name);
  if (accentMarks.has(name)) return readAccent(cursor, name);
  if (name === rootName) return readRoot(cursor);
  if (fractionNames.has(name)) return readFraction(cursor, name);
  if (name === 'left') return readSized(cursor);
  const symbol = findSymbol(name);
  if (symbol?.kind === 'open') return readPaired(cursor, name);
  return symbol && symbol.kind !== 'close' ? { type: 'symbol', name, tight: braced } : undefined;
}

/** A command with its arguments, from the token of its name. */
export function readMacro(cursor: MathCursor, token: MacroToken): MathNode | undefined {
  cursor.at = token.end;
  const isCommand = !findSymbol(token.name);
  // A name that is also an English word counts only if its argument follows at once.
  if (
    isCommand &&
    !token.marked &&
    token.name !== 'left' &&
    isSpace(characterAt(cursor)) &&
    !hasFace(token.name) &&
    cursor.depth === 0
  )
    return undefined;
  const node = attempt(cursor, () => readCommand(cursor, token));
  if (node && (token.marked || isCommand || isSureName(token.name))) cursor.sure = true;
  return node;
}

/** Commands whose names are not English words. */
function hasFace(name: string): boolean {
  return fontNames.has(name) || name === rootName || name.startsWith('wide');
}
