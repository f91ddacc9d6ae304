import { indexKey, stemOf, type Field } from '#lib/search/index-key.ts';
import { fieldWeights, type IndexedFields } from '#lib/search/index-page.ts';
import type { CborValue } from './cbor.ts';
import type { IndexedPage, Word, WordIndex } from './write-index.ts';

/** Lengths of papers are rounded, since exact ones double the size of their list and change no order that matters. */
const lengthStep = 8;
/** How Pagefind writes a weight before the places of a word. */
const weightStep = 24;

/** The length of a paper as the index has it. */
export function roundLength(length: number): number {
  return Math.max(1, Math.round(length / lengthStep) * lengthStep);
}

/** Where a word stands: page, place, page, place, … The index has each as its distance from the one before. */
type Places = number[];

/** Keys of words are asked for a hundred times. */
function rememberKeys(language: string): (word: string, field: Field) => string {
  const known = new Map<string, Map<string, string>>();
  return (word, field) => {
    const own = known.get(field) ?? new Map<string, string>();
    known.set(field, own);
    const key = own.get(word) ?? indexKey(stemOf(word, language), field);
    own.set(word, key);
    return key;
  };
}

function toWord(key: string, weight: number, places: Places): Word {
  const pages: CborValue[] = [];
  let list: number[] = [];
  let [page, last] = [0, 0];
  for (let at = 0; at < places.length; at += 2) {
    const [nextPage = 0, place = 0] = [places[at], places[at + 1]];
    if (at === 0 || nextPage !== page) {
      list = [-(weight * weightStep) - 1, place];
      pages.push([nextPage - page, list, []]);
    } else list.push(place - last);
    [page, last] = [nextPage, place];
  }
  return [key, pages, []];
}

/**
 * Makes the index that Pagefind makes of the same papers, without its program: in less time, and in the memory that the
 * places of the words take. `isKnownForm` compares the two.
 *
 * @param language Of the papers, as in BCP 47.
 */
export function makeIndex(papers: Iterable<IndexedFields>, language: string, version: string): WordIndex {
  const keyOf = rememberKeys(language);
  const found = new Map<string, { weight: number; places: Places }>();
  const pages: IndexedPage[] = [];
  for (const fields of papers) {
    let length = 0;
    for (const [field, words] of fields)
      for (const word of words) {
        const key = keyOf(word, field);
        const known = found.get(key) ?? { weight: fieldWeights[field], places: [] };
        if (known.places.length === 0) found.set(key, known);
        known.places.push(pages.length, length);
        length += 1;
      }
    pages.push([pages.length.toString(36), roundLength(length), '']);
  }
  // All keys are of small letters, digits and one mark, so the order of their units is that of their bytes.
  const keys = [...found.keys()].sort((a, b) => (a < b ? -1 : 1));
  const words = keys.map((key) => {
    const { weight, places } = found.get(key) ?? { weight: 0, places: [] };
    return toWord(key, weight, places);
  });
  return { version, pages, words, names: [] };
}
