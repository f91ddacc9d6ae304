import { counts, formats } from '#words';

/** `9 comments, 12 votes`; what there is none of is left out. */
export function trendingCounts({ comments, upvotes }: { comments: number; upvotes: number }): string {
  return formats.row([
    ...(comments > 0 ? [counts.comments({ count: comments })] : []),
    ...(upvotes > 0 ? [counts.votes({ count: upvotes })] : []),
  ]);
}
