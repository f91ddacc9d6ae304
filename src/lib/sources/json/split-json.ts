/** A value of a JSON file: an element of its outermost array, or one of several values that follow each other. */
export interface JsonSpan {
  /** Offset of the first character. */
  start: number;
  /** Offset after the last character. */
  end: number;
  /** False if brackets are not paired: the file is cut, or the record is damaged. */
  closed: boolean;
  /** Brackets inside each other at the deepest place. */
  depth: number;
}

/** Deeper records are no papers; every later step takes a call for each bracket. */
export const maxDepth = 100;

/** Damaged records after which the rest of a file is given up; each costs a pass over the rest. */
const maxDamaged = 20;

const space = /[\s,]*/y;
const scalar = /[^,\n\]{[]+|[[\]]/y;
const opening = /\{\s*"[^"\n]*"/y;

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** Offset after the string that begins at `at`. A string cannot hold a line end, so a missing quotation mark costs one line. */
function endOfString(text: string, at: number): number {
  for (let index = at + 1; index < text.length; index += 1) {
    const character = text[index];
    if (character === '\\') index += 1;
    else if (character === '"' || character === '\n') return index + 1;
  }
  return text.length;
}

/** Where the value whose bracket stands at `at` ends; no `end` if its brackets are not paired. */
function measureValue(text: string, at: number): { end?: number; depth: number } {
  const expected: string[] = [];
  let depth = 0;
  for (let index = at; index < text.length; index += 1) {
    const character = text[index];
    if (character === '"') index = endOfString(text, index) - 1;
    else if (character === '{') expected.push('}');
    else if (character === '[') expected.push(']');
    else if (character === '}' || character === ']') {
      depth = Math.max(depth, expected.length);
      if (expected.pop() !== character) return { depth };
      if (expected.length === 0) return { end: index + 1, depth };
    }
  }
  return { depth };
}

/** Where the record after a damaged one begins: the next place that reads as its own beginning does, up to the first key. */
function nextRecord(text: string, start: number): number {
  const own = text.slice(start, matchEnd(opening, text, start));
  const next = own === '' ? -1 : text.indexOf(own, start + own.length);
  return next === -1 ? text.length : next;
}

/**
 * Cuts a JSON array, a single object or JSON Lines into its records, without parsing them: a damaged
 * record is one span, and those after it are found again. Takes no stack, so depth is no danger.
 */
export function* splitJson(text: string): Generator<JsonSpan> {
  let at = matchEnd(space, text, 0);
  const inArray = text[at] === '[';
  if (inArray) at += 1;
  let damaged = 0;
  for (at = matchEnd(space, text, at); at < text.length; at = matchEnd(space, text, at)) {
    if (inArray && text[at] === ']') return;
    const isValue = text[at] === '{' || (text[at] === '[' && !inArray);
    const { end, depth } = isValue
      ? measureValue(text, at)
      : { end: Math.max(at + 1, matchEnd(scalar, text, at)), depth: 0 };
    if (end === undefined) damaged += 1;
    const stop = end ?? (damaged > maxDamaged ? text.length : nextRecord(text, at));
    yield { start: at, end: stop, closed: end !== undefined, depth };
    at = stop;
  }
}
