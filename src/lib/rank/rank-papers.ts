import { lengthOf, type TermVector } from './term-vector.ts';

/** What the papers of a reader are about: a weight for each term that they have. */
export interface Profile {
  weights: ReadonlyMap<number, number>;
  /** The reader's papers, as they were given. */
  library: readonly TermVector[];
}

/** Why a paper stands where it does. */
export interface Ranked {
  /** Place among the papers that were given. */
  paper: number;
  /** The cosine of the paper and the profile, from 0 to 1. */
  score: number;
  /** Terms of the paper that the reader's have, the strongest first; two at least. */
  terms: number[];
  /** Places of the reader's papers that have most of these terms; one at least. */
  because: number[];
}

const maxShownTerms = 4;
const minTerms = 2;
const maxBecause = 2;
/** Terms of less weight than these are no reason. */
const triedTerms = 8;

const none: TermVector = { terms: [], weights: [] };

/**
 * Adds up the papers of a reader, each with the same say.
 *
 * @param factors by the number of a term, what the reader weighs up (above 1) or down (below 1)
 */
export function profileOf(library: readonly TermVector[], factors: ReadonlyMap<number, number>): Profile {
  const weights = new Map<number, number>();
  for (const vector of library) {
    const length = lengthOf(vector) || 1;
    for (const [at, term] of vector.terms.entries())
      weights.set(term, (weights.get(term) ?? 0) + (vector.weights[at] ?? 0) / length);
  }
  for (const [term, factor] of factors) {
    const weight = weights.get(term);
    if (weight !== undefined) weights.set(term, weight * factor);
  }
  return { weights, library };
}

/** The strongest terms of a profile. */
export function strongestTerms({ weights }: Profile, count: number): number[] {
  return [...weights]
    .sort(([a, first], [b, second]) => second - first || a - b)
    .slice(0, count)
    .map(([term]) => term);
}

/** Parts of a longer term that is there say nothing more, nor does the same term with or without a hyphen. */
function dropParts(terms: readonly number[], keyOf: (term: number) => string): number[] {
  const wordsOf = terms.map((term) => keyOf(term).split(/[ -]/));
  return terms.filter((_, at) => {
    const words = wordsOf[at] ?? [];
    return !wordsOf.some((other, place) => {
      const isLonger = other.length > words.length || (other.length === words.length && place < at);
      return isLonger && words.every((word) => other.includes(word));
    });
  });
}

function product({ terms, weights }: TermVector, profile: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const [at, term] of terms.entries()) sum += (weights[at] ?? 0) * (profile.get(term) ?? 0);
  return sum;
}

/** The strongest terms that a paper shares with a profile. */
function chooseTerms(
  { terms, weights }: TermVector,
  profile: ReadonlyMap<number, number>,
  keyOf: (term: number) => string,
): number[] {
  const shared = terms
    .map((term, at) => ({ term, weight: (weights[at] ?? 0) * (profile.get(term) ?? 0) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.term - b.term)
    .slice(0, triedTerms);
  return dropParts(
    shared.map(({ term }) => term),
    keyOf,
  ).slice(0, maxShownTerms);
}

/** The reader's papers that have the most of some terms, by their weights. */
function findBecause(library: readonly TermVector[], terms: ReadonlySet<number>): number[] {
  const shares = library.map((vector, paper) => {
    const length = lengthOf(vector) || 1;
    const weights = vector.weights.filter((_, at) => terms.has(vector.terms[at] ?? -1));
    return { paper, count: weights.length, share: weights.reduce((sum, one) => sum + one, 0) / length };
  });
  return shares
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || b.share - a.share || a.paper - b.paper)
    .slice(0, maxBecause)
    .map(({ paper }) => paper);
}

/**
 * The papers nearest to a profile, the nearest first. A paper that shares fewer than two terms with the reader's is left
 * out, since nothing could be said of why it is there.
 *
 * @param keyOf the key of a term: `reinforc learn`
 * @param count at most so many papers
 */
export function rankPapers(
  papers: readonly TermVector[],
  { weights: profile, library }: Profile,
  keyOf: (term: number) => string,
  count: number,
): Ranked[] {
  const length = Math.sqrt([...profile.values()].reduce((sum, weight) => sum + weight * weight, 0)) || 1;
  const nearest = papers
    .map((vector, paper) => ({ paper, score: product(vector, profile) / (lengthOf(vector) || 1) / length }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.paper - b.paper);
  const ranked: Ranked[] = [];
  for (const { paper, score } of nearest) {
    if (ranked.length === count) break;
    const terms = chooseTerms(papers[paper] ?? none, profile, keyOf);
    if (terms.length < minTerms) continue;
    ranked.push({ paper, score, terms, because: findBecause(library, new Set(terms)) });
  }
  return ranked;
}
