import { stemOf } from './index-key.ts';
import { humps, wordParts } from './word-parts.ts';

/** What is marked in a text, by stems. */
export interface MarkedWords {
  /** Single words, wherever they stand. */
  stems: ReadonlySet<string>;
  /** Words that are marked where they stand in this order. */
  phrases: readonly (readonly string[])[];
  /** Language of the papers, as in BCP 47. */
  language: string;
}

/** Places of the pieces in which some words stand one after the other. */
function findPhrase(words: readonly { stem: string; place: number }[], phrase: readonly string[]): number[] {
  return words.flatMap((_, from) =>
    phrase.every((stem, index) => words[from + index]?.stem === stem)
      ? words.slice(from, from + phrase.length).map(({ place }) => place)
      : [],
  );
}

/** Places of what is marked among the words of a text, which are parted by spaces. */
export function findHits(text: string, { stems, phrases, language }: MarkedWords): number[] {
  if (stems.size === 0 && phrases.length === 0) return [];
  const pieces = text.split(' ').map((piece) => ({ piece, parts: wordParts(piece) }));
  const single = pieces.flatMap(({ piece, parts }, place) => {
    const forms = [...parts, parts.join(''), ...humps(piece)];
    return forms.some((part) => stems.has(stemOf(part, language))) ? [place] : [];
  });
  if (phrases.length === 0) return single;
  const words = pieces.flatMap(({ parts }, place) =>
    parts.map((part) => ({ stem: stemOf(part, language), place })),
  );
  const inPhrases = phrases.flatMap((phrase) => findPhrase(words, phrase));
  return [...new Set([...single, ...inPhrases])].sort((a, b) => a - b);
}
