import { indexKey, type Field } from '#lib/search/index-key.ts';
import { fieldWeights } from '#lib/search/index-page.ts';
import type { NumberedWords } from '#lib/search/number-words.ts';

/**
 * Lengths of papers are counted in so many words. The ranking takes a length only as a share of the mean, and exact ones
 * double the size of their list without changing an order that matters.
 */
const lengthUnit = 8;
/** How Pagefind writes a weight before the places of a word. */
const weightStep = 24;

/** The length of a paper as the index has it. */
export function roundLength(length: number): number {
  return Math.max(1, Math.round(length / lengthUnit));
}

/** A word of the index and where it stands. */
export interface WordPlaces {
  /** `rewardǃt` */
  key: string;
  /** As Pagefind writes it before the places. */
  weight: number;
  /** Page, place, page, place, … in their order. */
  places: Int32Array;
}

/** An index, its words in the order of their bytes. */
export interface MadeIndex {
  /** Of each paper, as the index has it. */
  lengths: number[];
  words: WordPlaces[];
}

/** Gives each word of a field the number of its key in the index. Words of one stem share it. */
function numberKeys(stems: readonly string[]) {
  const keys: { key: string; field: Field; count: number }[] = [];
  const known = new Map<string, number>();
  const ofField = new Map<Field, Int32Array>();
  const keyOf = (word: number, field: Field): number => {
    const key = indexKey(stems[word] ?? '', field);
    const number = known.get(key) ?? keys.push({ key, field, count: 0 }) - 1;
    known.set(key, number);
    return number;
  };
  /** The key of each word that the papers have in a field, or -1. */
  const openField = (field: Field): Int32Array => {
    const own = ofField.get(field) ?? new Int32Array(stems.length).fill(-1);
    ofField.set(field, own);
    return own;
  };
  const count = (field: Field, numbers: Int32Array): void => {
    const own = openField(field);
    for (const word of numbers) {
      if (own[word] === -1) own[word] = keyOf(word, field);
      const key = keys[own[word] ?? -1];
      if (key) key.count += 1;
    }
  };
  return { keys, count, openField };
}

/**
 * Makes the index that Pagefind makes of the same papers, without its program: in less time, and in the memory that the
 * places of the words take. `isKnownForm` compares the two.
 */
export function makeIndex({ stems, papers }: NumberedWords): MadeIndex {
  const { keys, count, openField } = numberKeys(stems);
  for (const fields of papers) for (const [field, numbers] of fields) count(field, numbers);
  let end = 0;
  const starts = Int32Array.from(keys, (key) => (end += key.count * 2) - key.count * 2);
  const places = new Int32Array(end);
  const made = keys.map(({ key, field, count: all }, number): WordPlaces => ({
    key,
    weight: -(fieldWeights[field] * weightStep) - 1,
    places: places.subarray(starts[number], (starts[number] ?? 0) + all * 2),
  }));
  const lengths = papers.map((fields, page) => {
    let length = 0;
    for (const [field, numbers] of fields) {
      const own = openField(field);
      for (const word of numbers) {
        const key = own[word] ?? -1;
        const at = starts[key] ?? 0;
        places[at] = page;
        places[at + 1] = length;
        starts[key] = at + 2;
        length += 1;
      }
    }
    return roundLength(length);
  });
  // All keys are of small letters, digits and one mark, so the order of their units is that of their bytes.
  return { lengths, words: made.sort((a, b) => (a.key < b.key ? -1 : 1)) };
}
