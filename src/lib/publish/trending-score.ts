/** Days after which a comment counts half. */
export const halfLifeDays = 30;

/** Number of votes that count as one comment: a vote is one click, a comment takes thought. */
export const votesPerComment = 10;

/** A paper below this score is not trending any more: one comment five months ago. */
export const minScore = 0.03;

/**
 * The score of a trending paper: its comments and a tenth of its votes, halved for every
 * {@link halfLifeDays} days that it is older than the newest paper. `age` is in days.
 */
export function trendingScore({
  comments,
  upvotes,
  age,
}: {
  comments: number;
  upvotes: number;
  age: number;
}): number {
  const weight = 0.5 ** (age / halfLifeDays);
  return Math.round((comments + upvotes / votesPerComment) * weight * 1000) / 1000;
}
