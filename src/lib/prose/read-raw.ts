import { endOfRun, isAsciiLetter, isLetter, isSpace, isWordCharacter } from './characters.ts';
import type { RawReason, RawSpan } from './inline.ts';
import { findSymbol } from './math/symbols.ts';
import type { Reading, Source } from './source.ts';

const maxSpanLength = 60;

interface Finding {
  start: number;
  /** End of the span that is reported. */
  end: number;
  /** End of what is skipped. The rest of the span is still read. */
  next: number;
  reason: RawReason;
}

function findBackslash(source: Source, at: number): Finding {
  const end = endOfRun(source.text, at + 1, Math.min(source.text.length, at + maxSpanLength), isAsciiLetter);
  const isOpen = source.text[end] === '{' && !source.groups.has(end);
  if (end > at + 1) return { start: at, end, next: end, reason: isOpen ? 'unpaired-brace' : 'unknown-macro' };
  const isDouble = source.text[at + 1] === '\\';
  return {
    start: at,
    end: at + (isDouble ? 2 : 1),
    next: at + (isDouble ? 2 : 1),
    reason: 'stray-backslash',
  };
}

function findBrace(source: Source, at: number): Finding | undefined {
  if (source.text[at] === '}') {
    return source.closers.has(at)
      ? undefined
      : { start: at, end: at + 1, next: at + 1, reason: 'unpaired-brace' };
  }
  const close = source.groups.get(at);
  if (close === undefined) return { start: at, end: at + 1, next: at + 1, reason: 'unpaired-brace' };
  return {
    start: at,
    end: Math.min(close, at + maxSpanLength),
    next: at + 1,
    reason: 'braces-without-macro',
  };
}

function isNameCharacter(character: string | undefined): boolean {
  return isWordCharacter(character) || character === '_';
}

/** The word around an offset, cut to the length that is reported. */
function wordAround(
  source: Source,
  at: number,
  test: (character: string | undefined) => boolean,
): { start: number; end: number } {
  let start = at;
  while (start > 0 && at - start < maxSpanLength && test(source.text[start - 1])) start -= 1;
  return {
    start,
    end: endOfRun(source.text, at + 1, Math.min(source.text.length, at + maxSpanLength), test),
  };
}

/** Up to three indices and exponents that are not part of a formula. */
function findScript(source: Source, at: number): Finding | undefined {
  const { text } = source;
  if (text[at] === '^' && text[at - 1] === '^') return undefined;
  if (text[at] === '_') {
    const { start, end } = wordAround(source, at, isNameCharacter);
    const base = text.slice(start, at);
    const isIndex = (base.length === 1 && isLetter(base)) || findSymbol(base)?.kind === 'letter';
    return { start, end, next: end, reason: isIndex ? 'ambiguous-script' : 'underscore-in-name' };
  }
  const { start, end } = wordAround(
    source,
    at,
    (character) => character !== undefined && !isSpace(character),
  );
  return {
    start,
    end,
    next: at + 1,
    reason: isWordCharacter(text[at - 1]) ? 'ambiguous-script' : 'script-without-base',
  };
}

/** Reports a character of markup that no reader understood, and keeps it. */
export function readRaw(source: Source, at: number): Reading | undefined {
  const character = source.text[at] ?? '';
  const finding: Finding | undefined =
    character === '\\'
      ? findBackslash(source, at)
      : '{}'.includes(character)
        ? findBrace(source, at)
        : findScript(source, at);
  if (!finding) return undefined;
  const { start, end, next, reason } = finding;
  source.steps += end - start;
  const leftRaw: RawSpan[] = [{ range: { start, end }, raw: source.text.slice(start, end), reason }];
  return {
    end: next,
    inlines: [{ type: 'text', value: source.text.slice(at, next), start: at, end: next }],
    leftRaw,
  };
}
