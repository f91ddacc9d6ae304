import { onceEach } from '../text/once-each.ts';
import { findCompounds, indexParts, type Compounds } from './compounds.ts';
import type { Field } from './index-key.ts';
import { endOfText, type ReadPieces } from './read-pieces.ts';

/** Words of each field of a paper, as places in a list of all words, in the order in which the index has them. */
export type NumberedFields = readonly (readonly [field: Field, words: Int32Array])[];

/** The words of all papers. A word is kept once, since a text repeats its words and the papers theirs. */
export interface NumberedWords {
  words: readonly string[];
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

/** Numbers the words of all papers as the index has them, and finds how the papers write compounds. */
export function numberWords(read: ReadPieces): NumberedWords & { compounds: Compounds } {
  const compounds = findCompounds(read.pieces, countTexts(read));
  const words: string[] = [];
  const numberOf = onceEach((word) => words.push(word) - 1);
  const wordsOf = read.pieces.map((piece) => indexParts(piece, compounds).map(numberOf));
  const toWords = (pieces: Int32Array) => {
    let length = 0;
    for (const piece of pieces) length += wordsOf[piece]?.length ?? 0;
    const found = new Int32Array(length);
    let end = 0;
    for (const piece of pieces)
      for (const word of wordsOf[piece] ?? []) {
        found[end] = word;
        end += 1;
      }
    return found;
  };
  const papers = read.papers.map((fields) => fields.map(([field, own]) => [field, toWords(own)] as const));
  return { compounds, words, papers };
}
