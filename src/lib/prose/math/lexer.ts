import { endOfRun, isAsciiLetter, isDigit, isLetter } from '../characters.ts';
import type { Source } from '../source.ts';
import { isMacroName, wordsNames } from './symbols.ts';

/** The place at which a formula is read, and its notation. */
export interface MathCursor {
  readonly source: Source;
  /** Offset of the next character. */
  at: number;
  /** Offset at which reading must stop. */
  readonly limit: number;
  /** Whether names of macros may stand without their backslash. */
  readonly stripped: boolean;
  /** Brackets and groups around the cursor. */
  depth: number;
  /** Whether something was read that occurs only in mathematics. */
  sure: boolean;
  /** End of a span that has lost part of its markup, so it cannot be read as a formula. */
  lostUntil?: number;
}

export type Token =
  | { type: 'number'; value: string; end: number }
  | { type: 'word'; value: string; end: number }
  /** `marked` with a backslash, `braced` as in `{=}` or `{\times}`. */
  | { type: 'macro'; name: string; marked: boolean; braced: boolean; end: number }
  | { type: 'sign'; value: string; braced: boolean; end: number };

/** Names that may follow another symbol without a space, because their lost backslash stood between. */
const gluedNames =
  'times cdot leq geq neq approx propto leftrightarrow rightarrow leftarrow sim left mapsto'.split(' ');
const maxGluedLength = 40;

/** End of a number: digits, groups of thousands (`1,879`, `1{,}879`), one decimal point. */
export function endOfNumber(text: string, at: number, limit: number): number {
  let end = endOfRun(text, at, limit, isDigit);
  for (;;) {
    const comma = text.startsWith('{,}', end) ? 3 : text[end] === ',' ? 1 : 0;
    const next = endOfRun(text, end + comma, Math.min(limit, end + comma + 4), isDigit);
    if (comma === 0 || next !== end + comma + 3) break;
    end = next;
  }
  return text[end] === '.' && isDigit(text[end + 1]) ? endOfRun(text, end + 1, limit, isDigit) : end;
}

/** Whether nothing in a run of letters is a name of mathematics, so that it is one plain word wherever it stands. */
export function isPlainWord(word: string): boolean {
  return (
    word.length > 1 &&
    !isMacroName(word) &&
    !wordsNames.has(word) &&
    !gluedNames.some((name) => word.includes(name))
  );
}

/** Length of the first symbol of glued names: 5 for `deltageq`, 1 for `Oleft`; 0 if it is not such a word. */
function firstGlued(word: string, following: string): number {
  if (word.length > maxGluedLength) return 0;
  const last = gluedNames.find((name) => word.endsWith(name) && word.length > name.length);
  if (last === undefined || (last === 'left' && !'([{|'.includes(following))) return 0;
  const head = word.slice(0, -last.length);
  const isOne = isMacroName(head) || head.length === 1;
  return isOne ? head.length : firstGlued(head, '');
}

function readWord(cursor: MathCursor): Token {
  const { text } = cursor.source;
  const end = endOfRun(text, cursor.at, cursor.limit, isLetter);
  const word = text.slice(cursor.at, end);
  if (!cursor.stripped) return { type: 'word', value: word, end };
  // `8timesH100`: after a number, the sign ends where a name begins.
  if (/^times[A-Z]/.test(word) && isDigit(text[cursor.at - 1]))
    return { type: 'macro', name: 'times', marked: false, braced: false, end: cursor.at + 'times'.length };
  if (isMacroName(word) || (wordsNames.has(word) && text[end] === '{'))
    return { type: 'macro', name: word, marked: false, braced: false, end };
  const first =
    cursor.depth > 0 && /^[A-Za-z](?:log|ln|exp)$/.test(word) ? 1 : firstGlued(word, text[end] ?? '');
  if (first === 0) return { type: 'word', value: word, end };
  const head = word.slice(0, first);
  const headEnd = cursor.at + first;
  return isMacroName(head)
    ? { type: 'macro', name: head, marked: false, braced: false, end: headEnd }
    : { type: 'word', value: head, end: headEnd };
}

function readCommand(cursor: MathCursor): Token {
  const { text } = cursor.source;
  const end = endOfRun(text, cursor.at + 1, cursor.limit, isAsciiLetter);
  const name = end > cursor.at + 1 ? text.slice(cursor.at + 1, end) : (text[end] ?? '');
  const after = Math.min(cursor.limit, Math.max(end, cursor.at + 2));
  if (isMacroName(name) || wordsNames.has(name))
    return { type: 'macro', name, marked: true, braced: false, end: after };
  return { type: 'sign', value: '\\', braced: false, end: cursor.at + 1 };
}

/** An operator in braces of its own: `{=}`, `{times}`, `{\sim}`. */
function readBraced(cursor: MathCursor): Token | undefined {
  const close = cursor.source.groups.get(cursor.at);
  if (close === undefined || close > cursor.limit || close - cursor.at > 16) return undefined;
  const inner = { ...cursor, at: cursor.at + 1, limit: close - 1 };
  const token = peekToken(inner);
  if (token?.end !== close - 1) return undefined;
  if (token.type === 'macro' || (token.type === 'sign' && '=<>+-*/,'.includes(token.value)))
    return { ...token, braced: true, end: close };
  return undefined;
}

/** The token at the cursor; `undefined` at the limit. The cursor does not move. */
export function peekToken(cursor: MathCursor): Token | undefined {
  const { source, at, limit } = cursor;
  if (at >= limit) return undefined;
  const character = source.text[at] ?? '';
  const token = ((): Token => {
    if (isDigit(character)) {
      const end = endOfNumber(source.text, at, limit);
      return { type: 'number', value: source.text.slice(at, end).replaceAll('{,}', ','), end };
    }
    if (isLetter(character)) return readWord(cursor);
    if (character === '\\') return readCommand(cursor);
    return (
      (character === '{' ? readBraced(cursor) : undefined) ?? {
        type: 'sign',
        value: character,
        braced: false,
        end: at + 1,
      }
    );
  })();
  source.steps += token.end - at;
  return token;
}
