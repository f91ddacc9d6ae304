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

/** A name such as `RE-Searcher` is never taken for a word. One with a digit, such as `GPT-4`, is none of a language. */
function isName(piece: string): boolean {
  return /\p{Lu}.*\p{Lu}|[\p{Ll}\p{N}]\p{Lu}/u.test(piece) && !/\d/.test(piece);
}

const hyphenated = /^[\p{P}\p{S}]*[\p{L}\p{N}]+(?:\p{Pd}[\p{L}\p{N}]+){1,3}[\p{P}\p{S}]*$/u;

/** A compound that some write with hyphens. */
interface Divided {
  /** How most texts divide it; of equals, the first in order. */
  words: string;
  /** Texts that divide it so. */
  most: number;
  /** Texts that divide it in any way but as a name, and those that write it as one. */
  asTwo: number;
  asOne: number;
  /** Texts that divide it as a name, and of those that write it as one, those that write a name. */
  namesAsTwo: number;
  namesAsOne: number;
}

/** All that texts write with hyphens, by what it is as one word. */
function listDivided(pieces: readonly Piece[], counts: Uint32Array): Map<string, Divided> {
  const ofWords = new Map<string, { count: number; plain: number }>();
  for (const [index, { text, words }] of pieces.entries()) {
    const count = counts[index] ?? 0;
    if (count === 0 || !words.includes(' ') || !hyphenated.test(text)) continue;
    const known = ofWords.get(words) ?? { count: 0, plain: 0 };
    known.count += count;
    // Whoever writes a name with a hyphen says nothing about words.
    if (!isName(text)) known.plain += count;
    ofWords.set(words, known);
  }
  const divided = new Map<string, Divided>();
  for (const [words, { count, plain }] of ofWords) {
    const joined = words.replaceAll(' ', '');
    const known = divided.get(joined) ?? {
      words,
      most: count,
      asTwo: 0,
      asOne: 0,
      namesAsTwo: 0,
      namesAsOne: 0,
    };
    known.asTwo += plain;
    known.namesAsTwo += count - plain;
    if (count > known.most || (count === known.most && words < known.words))
      Object.assign(known, { words, most: count });
    divided.set(joined, known);
  }
  return divided;
}

/**
 * Looks through all texts for compounds with and without a hyphen.
 *
 * @param pieces What stands between spaces, each once, in any order.
 * @param counts Of each piece, the number of texts that have it.
 */
export function findCompounds(pieces: readonly Piece[], counts: Uint32Array): Compounds {
  const divided = listDivided(pieces, counts);
  const names = new Map<string, string>();
  for (const [index, { text, words }] of pieces.entries()) {
    const count = counts[index] ?? 0;
    if (count === 0 || words === '' || words.includes(' ')) continue;
    const known = divided.get(words);
    if (known) {
      known.asOne += count;
      if (isName(text)) known.namesAsOne += count;
    }
    const split = isName(text) ? humps(text) : [];
    if (split.length > 1 && split.join('') === words) names.set(split.join(' '), words);
  }
  const split = new Map<string, readonly string[]>();
  const asOne = new Map<string, number>();
  const join = new Map<string, string>();
  for (const [joined, known] of divided) {
    const { words, asOne: whole } = known;
    // `UNet` is a name as `U-Net` is; `researcher` is none, whoever writes `RE-Searcher`.
    const asTwo = known.asTwo + (2 * known.namesAsOne > whole ? known.namesAsTwo : 0);
    if (asTwo >= whole) {
      split.set(joined, words.split(' '));
      if (whole > 0) asOne.set(joined, whole);
    } else if (asTwo > 0) join.set(words, joined);
  }
  return { split, asOne, join, names };
}

type JoinsAndSplits = Pick<Compounds, 'split' | 'join'>;

/** The words of a piece of text as the index has them. */
export function indexParts({ text, words }: Piece, { split, join }: JoinsAndSplits): readonly string[] {
  if (words === '') return [];
  if (!words.includes(' ')) return split.get(words) ?? [words];
  const joined = join.get(words);
  if (joined !== undefined && !isName(text)) return [joined];
  return words.split(' ').flatMap((word) => split.get(word) ?? [word]);
}

/** The same, of a piece that was not read before. */
export function indexWords(text: string, compounds: JoinsAndSplits): readonly string[] {
  return indexParts({ text, words: wordParts(text).join(' ') }, compounds);
}
