import { onceEach } from '../text/once-each.ts';
import { findCompounds, indexParts, type Compounds } from './compounds.ts';
import { stemOf, type Field } from './index-key.ts';
import { endOfText, type ReadPieces } from './read-pieces.ts';

/** Words of each field of a paper, as places in a list of all words, in the order in which the index has them. */
export type NumberedFields = readonly (readonly [field: Field, words: Int32Array])[];

/** The words of all papers. A word is kept once, since a text repeats its words and the papers theirs. */
export interface NumberedWords {
  words: readonly string[];
  /** Of each word. */
  stems: readonly string[];
  papers: readonly NumberedFields[];
}

/** Of each piece, the number of texts that have it. */
function countTexts({ pieces, papers }: ReadPieces): Uint32Array {
  const counts = new Uint32Array(pieces.length);
  /** The last text that a piece was counted for, from 1. */
  const last = new Uint32Array(pieces.length);
  let text = 1;
  for (const [, own] of papers.flat())
    for (const piece of own)
      if (piece === endOfText) text += 1;
      else if (last[piece] !== text) {
        counts[piece] = (counts[piece] ?? 0) + 1;
        last[piece] = text;
      }
  return counts;
}

/** Places of the words of each piece in a list of all words; none for a piece that no text has. */
function placeWords({ pieces }: ReadPieces, counts: Uint32Array, compounds: Compounds) {
  const words: string[] = [];
  const numberOf = onceEach((word) => words.push(word) - 1);
  const ends = new Uint32Array(pieces.length);
  const numbers: number[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (counts[index] !== 0) for (const word of indexParts(piece, compounds)) numbers.push(numberOf(word));
    ends[index] = numbers.length;
  }
  return { words, numbers: Int32Array.from(numbers), ends };
}

/**
 * Numbers the words of all papers as the index has them, and finds how the papers write compounds.
 *
 * @param language Of the papers, as in BCP 47.
 */
export function numberWords(read: ReadPieces, language: string): NumberedWords & { compounds: Compounds } {
  const counts = countTexts(read);
  const compounds = findCompounds(read.pieces, counts);
  const { words, numbers, ends } = placeWords(read, counts, compounds);
  /** The words of some pieces; the end of a text has none. */
  const toWords = (pieces: Int32Array) => {
    let length = 0;
    for (const piece of pieces) length += (ends[piece] ?? 0) - (ends[piece - 1] ?? 0);
    const found = new Int32Array(length);
    let end = 0;
    for (const piece of pieces)
      for (let at = ends[piece - 1] ?? 0; at < (ends[piece] ?? 0); at += 1, end += 1)
        found[end] = numbers[at] ?? 0;
    return found;
  };
  const papers = read.papers.map((fields) => fields.map(([field, own]) => [field, toWords(own)] as const));
  return { compounds, words, stems: words.map((word) => stemOf(word, language)), papers };
}
