import type { TopicFigures } from './topics.ts';

/** Of a normal distribution, 95 % lies within so many standard deviations. */
const z = 1.96;

/** The interval of a share, by Wilson: wide for few trials even if all of them agree. `trials` is at least 1. */
function wilsonInterval(hits: number, trials: number): [low: number, high: number] {
  const share = hits / trials;
  const middle = share + (z * z) / (2 * trials);
  const spread = z * Math.sqrt((share * (1 - share)) / trials + ((z / trials) * z) / (4 * trials));
  const scale = 1 + (z * z) / trials;
  return [Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale)];
}

/**
 * The 95 % interval of F1 on so few papers that resampling them may never meet a fault. F1 is 2s / (1 + s), where s is the
 * share of hits in hits, false hits and misses; the interval of s is that of Wilson. Without any of them, F1 may be anything.
 */
export function f1Interval({
  hits,
  falseHits,
  misses,
}: Pick<TopicFigures, 'hits' | 'falseHits' | 'misses'>): [low: number, high: number] {
  const trials = hits + falseHits + misses;
  if (trials === 0) return [0, 1];
  const [low, high] = wilsonInterval(hits, trials);
  return [(2 * low) / (1 + low), (2 * high) / (1 + high)];
}
