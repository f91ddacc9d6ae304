import { scoreSentence, toShares, type Weights } from './linear-model.ts';
import type { Features } from './sentence-features.ts';

/** If the best sentence has a smaller probability, none is chosen: the abstract has no clear one. */
const minShare = 0.25;

/** Index of the best sentence, the first among equals; `undefined` if none stands out. */
export function chooseSentence(features: Features[], weights: Weights): number | undefined {
  const scores = features.map((sentence) => scoreSentence(sentence, weights));
  const best = scores.indexOf(Math.max(...scores));
  const share = toShares(scores)[best] ?? 0;
  return Math.round(share * 1e6) / 1e6 >= minShare ? best : undefined;
}
