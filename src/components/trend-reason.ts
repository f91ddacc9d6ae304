import { countOf } from './count-of.ts';

/** `9 comments, 12 votes`; what there is none of is left out. */
export function trendCounts({ comments, upvotes }: { comments: number; upvotes: number }): string {
  const counts = [
    comments > 0 ? countOf(comments, 'comment') : '',
    upvotes > 0 ? countOf(upvotes, 'vote') : '',
  ];
  return counts.filter(Boolean).join(', ');
}

/** What put a paper into the ranking: `9 comments, 12 votes, score 5.13`. */
export function trendReason(trend: { comments: number; upvotes: number; score: number }): string {
  return `${trendCounts(trend)}, score ${trend.score.toFixed(2)}`;
}
