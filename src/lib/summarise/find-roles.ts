import type { Roles } from '#lib/schema/paper.ts';
import { scoreSentence, toShares, type Weights } from './linear-model.ts';
import type { Features } from './sentence-features.ts';

/** Probability of the two turns below which the abstract stays in one piece. */
const minProbability = 0.35;

/**
 * Parts an abstract into what was known, what the authors did and what came out: where it turns to the
 * contribution and where to the results. Nothing if that is unsure.
 */
export function findRoles(
  features: Features[],
  toContribution: Weights,
  toResult: Weights,
): Roles | undefined {
  const shares = (weights: Weights): number[] =>
    toShares(features.map((sentence) => scoreSentence(sentence, weights)));
  const [first, second] = [shares(toContribution), shares(toResult)];
  let best = { probability: 0, from: 0, to: 0 };
  for (const [from, share] of first.entries())
    for (let to = from + 1; to < second.length; to += 1) {
      const probability = Math.round(share * (second[to] ?? 0) * 1e6) / 1e6;
      if (probability > best.probability) best = { probability, from, to };
    }
  if (best.probability < minProbability) return undefined;
  return { context: best.from, contribution: best.to - best.from, result: features.length - best.to };
}
