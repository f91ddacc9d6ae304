import type { TermMatrix } from './term-matrix.ts';

/** Terms in more than this share of all papers do not distinguish papers, and take most of the time. */
const commonShare = 0.25;
/** Pairs count less, since their words count too. */
const pairFactor = 0.6;

/** In how many of how many papers terms stand, by their numbers. */
export interface TermFrequencies {
  papers: number;
  frequencies: Uint32Array;
}

/**
 * Term frequency (damped by a logarithm) times inverse document frequency, scaled to length 1 for each paper.
 * @returns a weight beside each of the matrix's `terms`
 */
export function weighTerms(
  { keys, starts, terms, counts }: TermMatrix,
  { papers, frequencies }: TermFrequencies,
): Float64Array {
  const maxPapers = Math.max(2, papers * commonShare);
  const rarity = new Float64Array(keys.length);
  for (const [term, key] of keys.entries()) {
    const frequency = frequencies[term] ?? 0;
    if (frequency >= 2 && frequency <= maxPapers)
      rarity[term] = Math.log(papers / frequency) * (key.includes(' ') ? pairFactor : 1);
  }
  const weights = new Float64Array(terms.length);
  for (let at = 0; at < weights.length; at += 1)
    weights[at] = (1 + Math.log(counts[at] ?? 1)) * (rarity[terms[at] ?? 0] ?? 0);
  for (let paper = 0; paper + 1 < starts.length; paper += 1)
    scaleToUnit(weights.subarray(starts[paper], starts[paper + 1]));
  return weights;
}

function scaleToUnit(weights: Float64Array): void {
  let squares = 0;
  for (const weight of weights) squares += weight * weight;
  const length = Math.sqrt(squares) || 1;
  for (let at = 0; at < weights.length; at += 1) weights[at] = (weights[at] ?? 0) / length;
}
