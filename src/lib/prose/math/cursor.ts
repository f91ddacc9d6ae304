import { isSpace } from '../characters.ts';
import type { MathCursor } from './lexer.ts';

/** Runs a reader. If it finds nothing, the cursor goes back to its start. */
export function attempt<T>(cursor: MathCursor, read: () => T | undefined): T | undefined {
  const { at, sure, depth } = cursor;
  const result = read();
  cursor.depth = depth;
  if (result === undefined) Object.assign(cursor, { at, sure });
  return result;
}

/** Moves the cursor over spaces within a line. Returns whether there were any. */
export function skipSpaces(cursor: MathCursor): boolean {
  const { text } = cursor.source;
  const start = cursor.at;
  while (cursor.at < cursor.limit && isSpace(text[cursor.at]) && !text.startsWith('\n\n', cursor.at))
    cursor.at += 1;
  return cursor.at > start;
}

/** The character at the cursor; `undefined` at the limit. */
export function characterAt(cursor: MathCursor): string | undefined {
  return cursor.at < cursor.limit ? cursor.source.text[cursor.at] : undefined;
}
