import { humps, wordParts } from './word-parts.ts';

/** How the papers write words that some write as one and some as two. */
export interface Compounds {
  /** `selfplay` is read as `self play`, since most write the hyphen. */
  split: ReadonlyMap<string, readonly string[]>;
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
export function findCompounds(pieces: readonly string[], counts: readonly number[]): Compounds {
  const whole = new Map<string, number>();
  const divided = new Map<string, number>();
  const named = new Map<string, string>();
  const partsOf = new Map<string, string[]>();
  for (const [index, piece] of pieces.entries()) {
    const parts = wordParts(piece);
    const joined = parts.join('');
    const count = counts[index] ?? 0;
    if (parts.length === 1) {
      addTo(whole, joined, count);
      const split = isName(piece) ? humps(piece) : [];
      if (split.length > 1) named.set(split.join(' '), joined);
    } else if (hyphenated.test(piece)) {
      partsOf.set(joined, parts);
      // Whoever writes a name with a hyphen says nothing about words.
      if (!isName(piece)) addTo(divided, joined, count);
    }
  }
  const split = new Map<string, readonly string[]>();
  const join = new Map<string, string>();
  for (const [joined, parts] of partsOf) {
    const [asOne, asTwo] = [whole.get(joined) ?? 0, divided.get(joined) ?? 0];
    if (asTwo >= asOne) split.set(joined, parts);
    else if (asTwo > 0) join.set(parts.join(' '), joined);
  }
  return { split, join, names: named };
}

/** The words of a piece of text as the index has them. */
export function indexWords(piece: string, { split, join }: Pick<Compounds, 'split' | 'join'>): string[] {
  const parts = wordParts(piece);
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return [...(split.get(only) ?? [only])];
  const joined = join.get(parts.join(' '));
  return joined === undefined || isName(piece) ? parts : [joined];
}
