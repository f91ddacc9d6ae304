import { scoreSentence, toShares, type Weights } from './linear-model.ts';
import type { Features } from './sentence-features.ts';

/** Share of the first choice below which nothing is chosen: the abstract then has no such sentence, or hides it. */
const minShare = 0.25;

/** Index of the sentence that speaks most for itself; the first of equals; nothing if none stands out. */
export function chooseSentence(features: Features[], weights: Weights): number | undefined {
  const scores = features.map((sentence) => scoreSentence(sentence, weights));
  const best = scores.indexOf(Math.max(...scores));
  const share = toShares(scores)[best] ?? 0;
  return Math.round(share * 1e6) / 1e6 >= minShare ? best : undefined;
}
