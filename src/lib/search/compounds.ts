import type { Piece } from './read-pieces.ts';
import { humps, wordParts } from './word-parts.ts';

/** How the papers write words that some write as one and some as two. */
export interface Compounds {
  /** `selfplay` is read as `self play`, since most write the hyphen. */
  split: ReadonlyMap<string, readonly string[]>;
  /** Of those that some write as one, how many texts do. */
  asOne: ReadonlyMap<string, number>;
  /** `on line`, with a hyphen, is read as `online`, since most write one word. */
  join: ReadonlyMap<string, string>;
  /** `tool rl` may be `toolrl`, as a paper is called. */
  names: ReadonlyMap<string, string>;
}

/** A name such as `RE-Searcher` is never taken for a word. */
function isName(piece: string): boolean {
  return /\p{Lu}.*\p{Lu}|[\p{Ll}\p{N}]\p{Lu}/u.test(piece);
}

function addTo(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

const hyphenated = /^[\p{P}\p{S}]*[\p{L}\p{N}]+(?:\p{Pd}[\p{L}\p{N}]+){1,3}[\p{P}\p{S}]*$/u;

/**
 * Looks through all texts for compounds with and without a hyphen.
 *
 * @param pieces What stands between spaces, each once.
 * @param counts Of each piece, the number of texts that have it.
 */
export function findCompounds(pieces: readonly Piece[], counts: Uint32Array): Compounds {
  const whole = new Map<string, number>();
  const divided = new Map<string, number>();
  const named = new Map<string, string>();
  const partsOf = new Map<string, readonly string[]>();
  for (const [index, { text, parts }] of pieces.entries()) {
    const joined = parts.join('');
    const count = counts[index] ?? 0;
    if (parts.length === 1) {
      addTo(whole, joined, count);
      const split = isName(text) ? humps(text) : [];
      if (split.length > 1) named.set(split.join(' '), joined);
    } else if (hyphenated.test(text)) {
      partsOf.set(joined, parts);
      // Whoever writes a name with a hyphen says nothing about words.
      if (!isName(text)) addTo(divided, joined, count);
    }
  }
  const split = new Map<string, readonly string[]>();
  const writtenAsOne = new Map<string, number>();
  const join = new Map<string, string>();
  for (const [joined, parts] of partsOf) {
    const [asOne, asTwo] = [whole.get(joined) ?? 0, divided.get(joined) ?? 0];
    if (asTwo >= asOne) {
      split.set(joined, parts);
      if (asOne > 0) writtenAsOne.set(joined, asOne);
    } else if (asTwo > 0) join.set(parts.join(' '), joined);
  }
  return { split, asOne: writtenAsOne, join, names: named };
}

type JoinsAndSplits = Pick<Compounds, 'split' | 'join'>;

/** The words of a piece of text as the index has them. */
export function indexParts({ text, parts }: Piece, { split, join }: JoinsAndSplits): readonly string[] {
  const [only] = parts;
  if (parts.length < 2) return only === undefined ? [] : (split.get(only) ?? parts);
  const joined = join.get(parts.join(' '));
  return joined === undefined || isName(text) ? parts : [joined];
}

/** The same, of a piece that was not read before. */
export function indexWords(text: string, compounds: JoinsAndSplits): readonly string[] {
  return indexParts({ text, parts: wordParts(text) }, compounds);
}
