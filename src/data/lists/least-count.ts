/** The smallest count from 2 up that at most `most` of some counts reach. */
export function minCount(counts: readonly number[], most: number): number {
  let least = 2;
  while (counts.filter((count) => count >= least).length > most) least += 1;
  return least;
}
