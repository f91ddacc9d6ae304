import { countOf } from '../count-of.ts';

/** `9 comments, 12 votes`; what there is none of is left out. */
export function trendingCounts({ comments, upvotes }: { comments: number; upvotes: number }): string {
  const counts = [
    comments > 0 ? countOf(comments, 'comment') : '',
    upvotes > 0 ? countOf(upvotes, 'vote') : '',
  ];
  return counts.filter(Boolean).join(', ');
}

/** What put a paper into the ranking: `9 comments, 12 votes, score 5.13`. */
export function trendingReason(figures: { comments: number; upvotes: number; score: number }): string {
  return `${trendingCounts(figures)}, score ${figures.score.toFixed(2)}`;
}
