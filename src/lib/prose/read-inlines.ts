import { endOfRun, isWordCharacter } from './characters.ts';
import type { Inline, RawSpan, TextInline } from './inline.ts';
import { isUsualWord } from './is-usual-word.ts';
import { readAccent } from './read-accent.ts';
import { readCommand, readTie } from './read-command.ts';
import { readParenthesised } from './read-delimited.ts';
import { readDollars } from './read-dollars.ts';
import { readFormula } from './read-formula.ts';
import { readBareLink, readLinkCommand } from './read-link.ts';
import { applyStyle, findStyleCommand, findStyleGroup, type StyledSpan } from './read-markup.ts';
import { readNameScript } from './read-name-script.ts';
import { readClosingQuote, readDash, readQuote } from './read-punctuation.ts';
import { readRaw } from './read-raw.ts';
import { findStars } from './read-stars.ts';
import { readSymbolWord } from './read-symbol-word.ts';
import type { Reader, Reading, Source } from './source.ts';

/** Styles inside styles. */
const maxDepth = 6;

/** Readers by the first character of what they read, in the order in which they are tried. */
const readers = new Map<string, Reader[]>(
  Object.entries({
    '\\': [readLinkCommand, readParenthesised, readFormula, readAccent, readCommand, readRaw],
    '{': [readAccent, readFormula, readRaw],
    '}': [readRaw],
    '^': [readNameScript, readRaw],
    _: [readNameScript, readRaw],
    '`': [readQuote],
    "'": [readClosingQuote],
    '"': [readClosingQuote],
    '-': [readDash],
    '~': [readTie],
    $: [readDollars],
    '(': [readFormula],
    '|': [readFormula],
  }),
);
const wordReaders: Reader[] = [readBareLink, readFormula, readSymbolWord];

function findStyle(source: Source, at: number, limit: number): StyledSpan | undefined {
  const character = source.text[at];
  if (character === '*') return findStars(source, at, limit);
  if (character === '\\') return findStyleCommand(source, at, limit);
  return character === '{' ? findStyleGroup(source, at, limit) : undefined;
}

function readStyled(source: Source, at: number, limit: number, depth: number): Reading | undefined {
  const span = depth < maxDepth ? findStyle(source, at, limit) : undefined;
  if (!span) return undefined;
  const { inlines, leftRaw } = readInlines(source, span.from, span.to, depth + 1);
  return { end: span.end, inlines: applyStyle(span, inlines, at, span.end), leftRaw };
}

function readAt(source: Source, at: number, limit: number, depth: number): Reading | undefined {
  const character = source.text[at] ?? '';
  const isWord = isWordCharacter(character);
  if (isWord && isUsualWord(source.text, at, limit)) return undefined;
  const styled = isWord ? undefined : readStyled(source, at, limit, depth);
  if (styled) return styled;
  for (const read of isWord ? wordReaders : (readers.get(character) ?? [])) {
    const reading = read(source, at, limit);
    if (reading && reading.end <= limit) return reading;
  }
  return undefined;
}

/** End of a piece of plain text. A word is skipped as a whole. */
function endOfLiteral(source: Source, at: number, limit: number): number {
  const end = endOfRun(source.text, at, limit, isWordCharacter);
  return end > at ? end : at + 1;
}

/** Collects inlines and joins neighbouring unchanged text. */
class Inlines {
  readonly list: Inline[] = [];
  /** The last inline, if it is unchanged text. */
  private literal: TextInline | undefined;
  private readonly source: Source;

  constructor(source: Source) {
    this.source = source;
  }

  add(inline: Inline): void {
    const isLiteral = inline.type === 'text' && this.isLiteral(inline);
    if (isLiteral && this.literal?.end === inline.start) {
      this.literal.value += inline.value;
      this.literal.end = inline.end;
      return;
    }
    this.list.push(inline);
    this.literal = isLiteral ? inline : undefined;
  }

  /** Compares the new text only, since the text before it grows to the length of the whole. */
  private isLiteral({ value, start, end }: TextInline): boolean {
    this.source.steps += end - start;
    return value === this.source.text.slice(start, end);
  }
}

/** Whether a span lies inside the last one and has the same reason, so it need not be reported. */
function isWithin({ range, reason }: RawSpan, last: RawSpan | undefined): boolean {
  return last?.reason === reason && range.start >= last.range.start && range.end <= last.range.end;
}

/** Reads a stretch of text from left to right. */
export function readInlines(
  source: Source,
  from: number,
  to: number,
  depth = 0,
): { inlines: Inline[]; leftRaw: RawSpan[] } {
  const inlines = new Inlines(source);
  const leftRaw: RawSpan[] = [];
  let literal = from;
  let at = from;
  const flush = (until: number) => {
    if (until > literal)
      inlines.add({ type: 'text', value: source.text.slice(literal, until), start: literal, end: until });
  };
  while (at < to) {
    const reading = readAt(source, at, to, depth);
    source.steps += 1;
    if (!reading) {
      at = endOfLiteral(source, at, to);
      continue;
    }
    flush(at);
    for (const inline of reading.inlines) inlines.add(inline);
    for (const span of reading.leftRaw ?? []) if (!isWithin(span, leftRaw.at(-1))) leftRaw.push(span);
    at = reading.end;
    literal = at;
  }
  flush(to);
  return { inlines: inlines.list, leftRaw };
}
