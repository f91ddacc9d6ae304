import { splitLines } from '../relate/term-matrix.ts';
import type { PhraseNumbers, PhraseText } from './number-phrases.ts';

/** The words of papers that a run leaves for the next one, which need not be read from their texts again. */
export interface KeptTexts {
  /** A hash of each paper, in the order of the rest. */
  hashes: string[];
  /** The stems of the words by number, one a line. */
  stems: string;
  /** Where the words of each paper begin, and the end of the last. */
  starts: Int32Array;
  /** As in {@link PhraseText}. */
  words: Int32Array;
  titleEnds: Int32Array;
}

/** What a first run finds. */
export const noTexts: KeptTexts = {
  hashes: [],
  stems: '',
  starts: new Int32Array(1),
  words: new Int32Array(),
  titleEnds: new Int32Array(),
};

/** @param texts by hash, as `numbers` numbered their words */
export function packTexts(texts: ReadonlyMap<string, PhraseText>, numbers: PhraseNumbers): KeptTexts {
  const all = [...texts.values()];
  const starts = new Int32Array(all.length + 1);
  for (const [at, { words }] of all.entries()) starts[at + 1] = (starts[at] ?? 0) + words.length;
  const words = new Int32Array(starts.at(-1) ?? 0);
  for (const [at, text] of all.entries()) words.set(text.words, starts[at]);
  return {
    hashes: [...texts.keys()],
    stems: numbers.stems.join('\n'),
    starts,
    words,
    titleEnds: Int32Array.from(all, ({ titleEnd }) => titleEnd),
  };
}

/** Finds the words of a paper again by its hash, as `numbers` numbers them. */
export function openTexts(
  { hashes, stems, starts, words, titleEnds }: KeptTexts,
  numbers: PhraseNumbers,
): (hash: string) => PhraseText | undefined {
  const places = new Map(hashes.map((hash, place) => [hash, place]));
  const earlier = splitLines(stems);
  const today = new Int32Array(earlier.length).fill(-1);
  const numberOf = (word: number): number => {
    if (word < 0) return word;
    const known = today[word] ?? -1;
    return known >= 0 ? known : (today[word] = numbers.numberStem(earlier[word] ?? ''));
  };
  return (hash) => {
    const place = places.get(hash);
    if (place === undefined) return undefined;
    const own = words.slice(starts[place], starts[place + 1]).map(numberOf);
    return { words: own, starts: own.slice(), titleEnd: titleEnds[place] ?? 0 };
  };
}
