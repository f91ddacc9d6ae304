/** Days in which the weight of a comment halves. */
export const halfLifeDays = 30;

/** Votes that weigh as much as one comment: a vote is a click, a comment takes a thought. */
export const votesPerComment = 10;

/**
 * How much a paper is talked about, weighted by how new it is: comments and a tenth of the votes,
 * halved every {@link halfLifeDays} days before the newest paper of the corpus. `age` is in days.
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
