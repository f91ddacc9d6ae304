/** The smallest count, at least 2, that at most `maxGroups` of the counts reach. */
export function minCount(counts: readonly number[], maxGroups: number): number {
  let min = 2;
  while (counts.filter((count) => count >= min).length > maxGroups) min += 1;
  return min;
}
