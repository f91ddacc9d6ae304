import type { Acronyms } from '../relate/terms.ts';
import type { Vocabulary } from '../relate/vocabulary.ts';

/** The learned words as a browser loads them to rank papers: `/for-you/terms.json`. */
export interface RankVocabularyFile {
  acronyms: Acronyms;
  /** Keys of terms, one a line. The number of a term is its place. */
  terms: string;
  /** How rare each term is, a digit of base 36: 0 does not count, 35 is the rarest. */
  rarity: string;
}

export interface RankVocabulary {
  acronyms: Acronyms;
  /** By the key of a term. */
  numbers: ReadonlyMap<string, number>;
  /** By the number of a term, 0 to 35. */
  rarity: Uint8Array;
}

/** Terms in more than this share of all papers do not distinguish papers. */
const commonShare = 0.25;
/** Pairs count less, since their words count too. */
const pairFactor = 0.6;
/** A term of one in 400 papers is as rare as digits go. */
const digitsPerUnit = 6;
const maxDigit = 35;

function rarityDigit(key: string, count: number, papers: number): number {
  if (count === 0 || count > papers * commonShare) return 0;
  const rarity = Math.log(papers / count) * (key.includes(' ') ? pairFactor : 1);
  return Math.min(maxDigit, Math.round(rarity * digitsPerUnit));
}

/** It follows from the learned words alone, so that new papers do not change it. */
export function toRankVocabularyFile({ acronyms, terms, papers }: Vocabulary): RankVocabularyFile {
  const digits = Object.entries(terms).map(([key, count]) => rarityDigit(key, count, papers).toString(36));
  return { acronyms, terms: Object.keys(terms).join('\n'), rarity: digits.join('') };
}

export function openRankVocabulary({ acronyms, terms, rarity }: RankVocabularyFile): RankVocabulary {
  const keys = terms === '' ? [] : terms.split('\n');
  return {
    acronyms,
    numbers: new Map(keys.map((key, number) => [key, number])),
    rarity: Uint8Array.from(rarity, (digit) => Number.parseInt(digit, 36)),
  };
}
