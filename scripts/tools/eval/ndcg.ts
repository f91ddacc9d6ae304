/** Number of ranks that count. */
const depth = 5;

/** Adds gains; lower ranks count less. */
function discounted(gains: readonly number[]): number {
  return gains.slice(0, depth).reduce((sum, gain, place) => sum + gain / Math.log2(place + 2), 0);
}

/**
 * Normalised discounted cumulative gain of the first five (nDCG@5): 1 if the most named papers come first,
 * 0 if none of the five was named. The gain of a paper is the number of annotators that named it.
 */
export function ndcg(ranked: readonly string[], gains: ReadonlyMap<string, number>): number {
  const best = discounted([...gains.values()].sort((a, b) => b - a));
  return best === 0 ? 0 : discounted(ranked.map((id) => gains.get(id) ?? 0)) / best;
}
