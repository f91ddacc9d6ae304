import { countTerms } from '../relate/count-terms.ts';
import type { RankVocabulary } from './rank-vocabulary.ts';
import { maxWeight, type TermVector } from './term-vector.ts';

/** A term of a text. */
export interface WeighedTerm {
  /** Its place in the vocabulary. */
  term: number;
  /** From 1 to `maxWeight`, which the strongest term of the text has. */
  weight: number;
  /** As the text first writes it, in lower case. */
  shown: string;
}

/** So many take about 100 characters as a text. */
const maxTerms = 36;

/**
 * The strongest terms of a paper, in the order of the vocabulary: words, compounds and pairs by how often they occur and
 * how rare they are. Terms beyond the vocabulary are left out.
 */
export function weighText(
  paper: { title: string; abstract: string },
  { acronyms, numbers, rarity }: RankVocabulary,
): WeighedTerm[] {
  const found = [...countTerms(paper, acronyms)].flatMap(([key, { count, shown }]) => {
    const term = numbers.get(key);
    const weight = term === undefined ? 0 : (1 + Math.log(count)) * (rarity[term] ?? 0);
    return term === undefined || weight === 0 ? [] : [{ term, weight, shown }];
  });
  const strongest = found.sort((a, b) => b.weight - a.weight || a.term - b.term).slice(0, maxTerms);
  const unit = maxWeight / (strongest[0]?.weight ?? 1);
  return strongest
    .map((one) => ({ ...one, weight: Math.max(1, Math.round(one.weight * unit)) }))
    .sort((a, b) => a.term - b.term);
}

/** Weighed terms as papers are compared by them. */
export function toVector(terms: readonly WeighedTerm[]): TermVector {
  return { terms: terms.map(({ term }) => term), weights: terms.map(({ weight }) => weight) };
}
