/** Years between the newest papers of a collection and the others, at most. An old book may stand beside a new paper. */
export const maxYearGap = 60;

/**
 * Values in ascending order without those at the end that stand more than `maxGap` above all others: a slip of the pen, or
 * a lie, by which nothing else may be judged. They are at most as many as the others, so that one slip downwards does not
 * make outliers of all that is right. A single value has nothing to be compared with.
 */
export function dropOutliers(values: readonly number[], maxGap: number): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  let length = sorted.length;
  for (let at = length - 1; at > 0; at -= 1)
    if ((sorted[at] ?? 0) - (sorted[at - 1] ?? 0) > maxGap && length - at <= at) length = at;
  return sorted.slice(0, length);
}
