import { expect, test } from 'vitest';
import { trendingScore } from '#lib/publish/trending-score.ts';

test.each([
  [{ comments: 4, upvotes: 0, age: 0 }, 4],
  [{ comments: 4, upvotes: 20, age: 0 }, 6],
  [{ comments: 4, upvotes: 20, age: 30 }, 3],
  [{ comments: 0, upvotes: 10, age: 60 }, 0.25],
  [{ comments: 0, upvotes: 0, age: 0 }, 0],
])('%j scores %f', (figures, score) => {
  expect(trendingScore(figures)).toBe(score);
});

test('of two papers that are discussed alike the newer one scores higher', () => {
  const older = trendingScore({ comments: 3, upvotes: 5, age: 8 });
  expect(trendingScore({ comments: 3, upvotes: 5, age: 7 })).toBeGreaterThan(older);
});
