import type { Inline, RawSpan } from './inline.ts';

/**
 * What a text is written in, which decides what its dollars are. In TeX they stand in pairs around mathematics. In
 * HTML and Markdown they may, or are money. Plain text has lost those around mathematics, so that any is money.
 */
export type Markup = 'tex' | 'html' | 'markdown' | 'plain';

export interface ProseOptions {
  markup: Markup;
}

/** Two dollars around a formula: the offsets of the first and after the second, and those of what is between them. */
export interface DollarPair {
  at: number;
  from: number;
  to: number;
  end: number;
}

/** A text to read, with facts about the whole of it. */
export interface Source extends ProseOptions {
  readonly text: string;
  /** End of each group (after its brace), by the offset of its opening brace. */
  readonly groups: ReadonlyMap<number, number>;
  /** Offsets of closing braces that have a partner. */
  readonly closers: ReadonlySet<number>;
  /** Greek letters, by macro name, that a certain formula of this text uses. */
  readonly knownLetters: ReadonlySet<string>;
  /** Closing quotation marks still to come: length and mark by offset. */
  readonly quotes: Map<number, { length: number; mark: string }>;
  /** Pairs of dollars by the offset of the first, once they were asked for. Only TeX has them. */
  dollars?: ReadonlyMap<number, DollarPair>;
  /** Offset up to which no formula was found. */
  searched: number;
  /** Characters read so far, repetitions included. It grows linearly with the length of the text. */
  steps: number;
}

/** Finds the pairs of braces in one pass. A group ends at a blank line. */
function pairBraces(text: string): Pick<Source, 'groups' | 'closers'> {
  const groups = new Map<number, number>();
  const closers = new Set<number>();
  let open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\\') at += 1;
    else if (character === '{') open.push(at);
    else if (character === '\n' && text[at + 1] === '\n') open = [];
    else if (character === '}') {
      const start = open.pop();
      if (start === undefined) continue;
      groups.set(start, at + 1);
      closers.add(at);
    }
  }
  return { groups, closers };
}

/** Prepares a text for reading. */
export function createSource(
  text: string,
  options: ProseOptions,
  knownLetters: ReadonlySet<string> = new Set(),
): Source {
  return {
    text,
    ...options,
    ...pairBraces(text),
    knownLetters,
    quotes: new Map(),
    searched: 0,
    steps: text.length,
  };
}

/** What a reader found at an offset. */
export interface Reading {
  /** Offset after the last character that was read. */
  end: number;
  inlines: Inline[];
  leftRaw?: RawSpan[];
}

/** Reads at one offset up to `limit`; `undefined` if nothing of its kind begins there. */
export type Reader = (source: Source, at: number, limit: number) => Reading | undefined;
