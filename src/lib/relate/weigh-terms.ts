import { countPapers, type TermCounts } from './count-terms.ts';

/** Weight of each term, of Euclidean length 1. */
export type TermWeights = Map<string, number>;

/** Terms in more than this share of all papers do not distinguish papers, and take most of the time. */
const commonShare = 0.25;
/** Pairs count less, since their words count too. */
const pairFactor = 0.6;

/** Term frequency (damped by a logarithm) times inverse document frequency, scaled to length 1. */
export function weighTerms(papers: readonly TermCounts[]): TermWeights[] {
  const frequencies = countPapers(papers);
  const maxPapers = Math.max(2, papers.length * commonShare);
  return papers.map((counts) => {
    const weights: TermWeights = new Map();
    for (const [key, { count, kind }] of counts) {
      const frequency = frequencies.get(key) ?? 1;
      if (frequency < 2 || frequency > maxPapers) continue;
      const weight = (1 + Math.log(count)) * Math.log(papers.length / frequency);
      weights.set(key, kind === 'pair' ? pairFactor * weight : weight);
    }
    return toUnit(weights);
  });
}

function toUnit(weights: TermWeights): TermWeights {
  let squares = 0;
  for (const weight of weights.values()) squares += weight * weight;
  const length = Math.sqrt(squares) || 1;
  for (const [key, weight] of weights) weights.set(key, weight / length);
  return weights;
}
