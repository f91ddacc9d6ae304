/** Adds gains; lower ranks count less. */
function discounted(gains: readonly number[], depth: number): number {
  return gains.slice(0, depth).reduce((sum, gain, place) => sum + gain / Math.log2(place + 2), 0);
}

/**
 * Normalised discounted cumulative gain (nDCG): 1 if the papers of the greatest gain come first, 0 if none of the first
 * has any.
 *
 * @param gains of the papers that have one, such as the number of annotators that named a paper
 * @param depth number of ranks that count
 */
export function ndcg<Id>(ranked: readonly Id[], gains: ReadonlyMap<Id, number>, depth = 5): number {
  const wanted = [...gains.values()].sort((a, b) => b - a);
  const best = discounted(wanted, depth);
  const found = ranked.map((id) => gains.get(id) ?? 0);
  return best === 0 ? 0 : discounted(found, depth) / best;
}
