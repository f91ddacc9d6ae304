/** Larger than any index of a paper. Together with 32 bits, it fits into a double. */
const paperSpan = 2 ** 20;

/** A run in more papers than this is a usual phrase, and does not count. */
const maxShared = 8;

/** Hash and paper in one number, sorted, so that equal hashes are neighbours. */
function indexRuns(papers: readonly Uint32Array[]): Float64Array {
  const entries = new Float64Array(papers.reduce((sum, runs) => sum + runs.length, 0));
  let at = 0;
  for (const [paper, runs] of papers.entries())
    for (const run of runs) {
      entries[at] = run * paperSpan + paper;
      at += 1;
    }
  return entries.sort();
}

/** Start of each run in the sorted entries, and the end of the last. */
function boundsOf(entries: Float64Array): number[] {
  const runOf = (at: number): number => Math.floor((entries[at] ?? 0) / paperSpan);
  const bounds: number[] = [];
  for (let at = 0; at < entries.length; at += 1) if (at === 0 || runOf(at) !== runOf(at - 1)) bounds.push(at);
  return [...bounds, entries.length];
}

/**
 * Pairs of papers that share at least `minShared` rare runs of words, as sorted pairs of indexes, the lower index
 * first; and the runs that are too common to count.
 */
export function pairsSharing(
  papers: readonly Uint32Array[],
  minShared: number,
): { pairs: [number, number][]; common: Set<number> } {
  const entries = indexRuns(papers);
  const shared = new Map<number, number>();
  const common = new Set<number>();
  const bounds = boundsOf(entries);
  for (const [index, start] of bounds.entries()) {
    const end = bounds[index + 1] ?? start;
    if (end - start > maxShared) common.add(Math.floor((entries[start] ?? 0) / paperSpan));
    else if (end - start > 1) countPairs(entries.subarray(start, end), shared);
  }
  const pairs = [...shared]
    .filter(([, count]) => count >= minShared)
    .map(([pair]) => pair)
    .sort((a, b) => a - b)
    .map((pair): [number, number] => [Math.floor(pair / paperSpan), pair % paperSpan]);
  return { pairs, common };
}

/** Counts the pairs of one run. `group` has its entries. */
function countPairs(group: Float64Array, shared: Map<number, number>): void {
  for (let first = 0; first < group.length; first += 1)
    for (let second = first + 1; second < group.length; second += 1) {
      const pair = ((group[first] ?? 0) % paperSpan) * paperSpan + ((group[second] ?? 0) % paperSpan);
      shared.set(pair, (shared.get(pair) ?? 0) + 1);
    }
}
