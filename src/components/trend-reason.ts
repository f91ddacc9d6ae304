import { countOf } from './count-of.ts';

/** What put a paper into the ranking: `9 comments, 12 votes, score 5.1`. */
export function trendReason(trend: { comments: number; upvotes: number; score: number }): string {
  const { comments, upvotes, score } = trend;
  const counts = [
    comments > 0 ? countOf(comments, 'comment') : '',
    upvotes > 0 ? countOf(upvotes, 'vote') : '',
    `score ${score.toPrecision(2)}`,
  ];
  return counts.filter(Boolean).join(', ');
}
