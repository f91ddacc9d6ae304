import { findCompounds, indexWords, type Compounds } from './compounds.ts';
import type { Field } from './index-key.ts';
import type { SearchRecord } from './search-record.ts';

/** Words of each field of a paper, as places in a list of all words, in the order in which the index has them. */
export type NumberedFields = readonly (readonly [field: Field, words: Int32Array])[];

/** The words of all papers. A word is kept once, since a text repeats its words and the papers theirs. */
export interface NumberedWords {
  words: readonly string[];
  papers: readonly NumberedFields[];
}

/** Gives each text a number, by which it is known from then on. */
class Numbers {
  readonly texts: string[] = [];
  readonly #known = new Map<string, number>();

  of(text: string): number {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const number = this.texts.push(text) - 1;
    this.#known.set(text, number);
    return number;
  }
}

/** Texts of each field. */
function fieldTexts({ row, authors, otherNames }: SearchRecord): [Field, string[]][] {
  return [
    ['title', [row.title]],
    ['author', [...authors, ...otherNames]],
    ['org', [row.organization ?? '']],
    ['text', [row.abstract, row.note ?? '']],
  ];
}

/** Reads the words of all papers as the index has them, and how the papers write compounds. */
export function numberWords(papers: readonly SearchRecord[]): NumberedWords & { compounds: Compounds } {
  const pieces = new Numbers();
  /** Texts that have a piece, and the last of them. */
  const [counts, last]: [number[], number[]] = [[], []];
  let text = 0;
  const readPieces = (content: string): number[] => {
    text += 1;
    return content.split(/\s+/).map((piece) => {
      const number = pieces.of(piece);
      if (last[number] !== text) counts[number] = (counts[number] ?? 0) + 1;
      last[number] = text;
      return number;
    });
  };
  const inPieces = papers.map((paper) =>
    fieldTexts(paper).map(([field, texts]) => [field, Int32Array.from(texts.flatMap(readPieces))] as const),
  );
  const compounds = findCompounds(pieces.texts, counts);
  const words = new Numbers();
  const wordsOf = pieces.texts.map((piece) => indexWords(piece, compounds).map((word) => words.of(word)));
  const toWords = (numbers: Int32Array) => {
    const found: number[] = [];
    for (const piece of numbers) for (const word of wordsOf[piece] ?? []) found.push(word);
    return Int32Array.from(found);
  };
  return {
    compounds,
    words: words.texts,
    papers: inPieces.map((fields) => fields.map(([field, numbers]) => [field, toWords(numbers)])),
  };
}
