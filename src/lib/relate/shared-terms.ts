import { growPhrase, type PhraseText } from './grow-phrase.ts';

const shownTerms = 3;
/** Terms of less weight than these are no reason. */
const tried = 24;

/** A term of two papers. */
export interface SharedTerm {
  key: string;
  /** The product of its weights in both. */
  weight: number;
}

/** Keys of the terms with the highest weight in both papers. */
export function strongestTerms(terms: readonly SharedTerm[]): string[] {
  return terms
    .map(({ key, weight }) => ({ key, points: Math.round(weight * 1e6) }))
    .sort((a, b) => b.points - a.points || (a.key < b.key ? -1 : 1))
    .slice(0, tried)
    .map(({ key }) => key);
}

function plain(term: string): string {
  return term.toLowerCase().replaceAll('-', ' ');
}

function isWord(term: string): boolean {
  return !/[ -]/.test(term);
}

/** The phrases of both texts that hold the terms; none is part of another. */
function growAll(terms: readonly string[], text: PhraseText, otherLine: string): string[] {
  const chosen: string[] = [];
  for (const term of terms) {
    const phrase = growPhrase(term, text, otherLine) ?? (isWord(term) ? term : undefined);
    if (phrase === undefined) continue;
    const part = chosen.findIndex((known) => plain(phrase).includes(plain(known)));
    if (part !== -1) chosen[part] = phrase;
    else if (!chosen.some((known) => plain(known).includes(plain(phrase)))) chosen.push(phrase);
  }
  return [...new Set(chosen)];
}

/**
 * Why two papers are related, from terms by their weight: whole phrases, in the spelling of the first text. A single
 * word stands alone only where the papers share no phrase, for it says little.
 */
export function choosePhrases(terms: readonly string[], text: PhraseText, otherLine: string): string[] {
  const found = growAll(terms, text, otherLine);
  const phrases = found.filter((phrase) => !isWord(phrase));
  return phrases.length > 0 ? phrases.slice(0, shownTerms) : found.slice(0, 1);
}
