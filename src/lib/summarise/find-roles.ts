import type { Roles } from '#lib/schema/paper.ts';
import { scoreSentence, toShares, type Weights } from './linear-model.ts';
import type { Features } from './sentence-features.ts';

/** If the two turns have a smaller probability, the abstract stays in one piece. */
const minProbability = 0.35;

/**
 * Divides an abstract into background, contribution and results: finds the sentences at which it turns to
 * the contribution and to the results. `undefined` if that is uncertain.
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
