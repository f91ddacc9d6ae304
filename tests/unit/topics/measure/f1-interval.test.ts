import { expect, test } from 'vitest';
import { f1Interval } from '#lib/topics/measure/f1-interval.ts';

test.each([
  // By hand: Wilson's interval of 14 in 14 is [0.785, 1], of 10 in 11 [0.623, 0.984], of 0 in 5 [0, 0.434].
  ['no fault in fourteen papers', 14, 0, 0, 0.879, 1],
  ['one false hit beside ten hits', 10, 1, 0, 0.767, 0.992],
  ['one miss beside ten hits', 10, 0, 1, 0.767, 0.992],
  ['five misses alone', 0, 0, 5, 0, 0.606],
  ['nothing that belongs or was taken', 0, 0, 0, 0, 1],
])('the interval of F1 with %s', (_, hits, falseHits, misses, low, high) => {
  const interval = f1Interval({ hits, falseHits, misses });
  expect(interval[0]).toBeCloseTo(low, 2);
  expect(interval[1]).toBeCloseTo(high, 2);
});

test('the interval holds F1 and narrows with more papers', () => {
  const widthOf = (times: number): number => {
    const [hits, falseHits, misses] = [7 * times, 2 * times, times];
    const [low, high] = f1Interval({ hits, falseHits, misses });
    const f1 = (2 * hits) / (2 * hits + falseHits + misses);
    expect(low).toBeLessThan(f1);
    expect(high).toBeGreaterThan(f1);
    return high - low;
  };
  expect(widthOf(4)).toBeLessThan(widthOf(1));
});
