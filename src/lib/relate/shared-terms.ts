import type { PhraseGrower } from './grow-phrase.ts';

const shownTerms = 3;
/** Terms of less weight than these are no reason. */
const tried = 24;

/** A term of two papers. */
export interface SharedTerm {
  key: string;
  /** The product of its weights in both. */
  weight: number;
  /** Where it stands in the row of the first. */
  place: number;
}

/** Places of the terms with the highest weight in both papers. */
export function strongestTerms(terms: readonly SharedTerm[]): number[] {
  return terms
    .map(({ key, weight, place }) => ({ key, place, points: Math.round(weight * 1e6) }))
    .sort((a, b) => b.points - a.points || (a.key < b.key ? -1 : 1))
    .slice(0, tried)
    .map(({ place }) => place);
}

function plain(term: string): string {
  return term.toLowerCase().replaceAll('-', ' ');
}

function isWord(term: string): boolean {
  return !/[ -]/.test(term);
}

/** The phrases of both texts that hold the terms; none is part of another. */
function growAll(terms: readonly (readonly number[])[], grower: PhraseGrower): string[] {
  const chosen: string[] = [];
  for (const term of terms) {
    const phrase = grower.grow(term);
    if (phrase === undefined || isWord(phrase)) continue;
    const part = chosen.findIndex((known) => plain(phrase).includes(plain(known)));
    if (part !== -1) chosen[part] = phrase;
    else if (!chosen.some((known) => plain(known).includes(plain(phrase)))) chosen.push(phrase);
  }
  return [...new Set(chosen)];
}

/**
 * Why two papers are related: whole phrases of both texts, in the spelling of the first. A single word says too little to
 * be a reason, so papers that share no phrase have none.
 *
 * @param terms the numbers of the words of each, by their weight
 */
export function choosePhrases(terms: readonly (readonly number[])[], grower: PhraseGrower): string[] {
  return growAll(terms, grower).slice(0, shownTerms);
}
