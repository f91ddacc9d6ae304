/** Folds of the cross-validation. */
export const foldCount = 5;

/** Items go to the folds in turn, so the folds depend only on the order of the labels. */
export function foldOf(index: number): number {
  return index % foldCount;
}

export interface Measure {
  n: number;
  value: number;
  interval: [low: number, high: number];
  folds: number[];
}

const resamples = 1000;

/** Pseudorandom numbers from 0 to 1, the same in every run (mulberry32). */
export function* drawNumbers(seed: number): Generator<number, never> {
  let state = seed >>> 0;
  for (;;) {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}

/** Bootstrap interval: the middle 95 % of a statistic over resampled items. Every run draws the same samples. */
function bootstrapInterval<T>(
  items: readonly T[],
  statistic: (items: readonly T[]) => number,
): [low: number, high: number] {
  const draws = drawNumbers(1);
  const values = Array.from({ length: resamples }, () =>
    statistic(items.flatMap(() => items[Math.floor(draws.next().value * items.length)] ?? [])),
  ).sort((a, b) => a - b);
  const at = (quantile: number): number => values[Math.round(quantile * (resamples - 1))] ?? 0;
  return [at(0.025), at(0.975)];
}

/**
 * A statistic of all items, with its interval and its value in every fold that `canJudge` accepts; by default
 * every fold with items.
 */
export function measure<T>(
  items: readonly T[],
  statistic: (items: readonly T[]) => number,
  canJudge: (fold: readonly T[]) => boolean = (fold) => fold.length > 0,
): Measure {
  const folds = Array.from({ length: foldCount }, (_, fold) =>
    items.filter((_item, index) => foldOf(index) === fold),
  );
  return {
    n: items.length,
    value: statistic(items),
    interval: bootstrapInterval(items, statistic),
    folds: folds.filter(canJudge).map(statistic),
  };
}

/** Mean of numbers, or share of true values; 0 for an empty list. */
export function mean(values: readonly (number | boolean)[]): number {
  return values.reduce<number>((sum, value) => sum + Number(value), 0) / Math.max(1, values.length);
}
