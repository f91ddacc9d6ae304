/** Days in which the weight of a comment halves. */
export const halfLifeDays = 30;

/**
 * How much a paper is talked about, weighted by how new it is: comments and a tenth of the votes,
 * halved every {@link halfLifeDays} days before the newest paper of the corpus.
 */
export function trendScore({ comments, upvotes, age }: { comments: number; upvotes: number; age: number }): number {
  return Math.round((comments + upvotes / 10) * 0.5 ** (age / halfLifeDays) * 1000) / 1000;
}
