/** Larger than any index of a paper. Together with 32 bits, it fits into a double. */
const paperSpan = 2 ** 20;

/** A run in more papers than this is a usual phrase, and does not count. */
const maxShared = 8;

/** Hashes are counted by so many of their bits. */
const countedBits = 24;

/** How often the lowest bits of a hash occur, up to 255. A run that occurs once is in no pair. */
function countRuns(papers: readonly Uint32Array[]): Uint8ClampedArray {
  const counts = new Uint8ClampedArray(2 ** countedBits);
  const mask = counts.length - 1;
  for (const runs of papers) for (const run of runs) counts[run & mask] = (counts[run & mask] ?? 0) + 1;
  return counts;
}

/** Hash and paper in one number, sorted, so that equal hashes are neighbours. Most runs are in one paper and left out. */
function indexRuns(papers: readonly Uint32Array[]): Float64Array {
  const counts = countRuns(papers);
  const mask = counts.length - 1;
  const isShared = (run: number): boolean => (counts[run & mask] ?? 0) > 1;
  let size = 0;
  for (const runs of papers) for (const run of runs) if (isShared(run)) size += 1;
  const entries = new Float64Array(size);
  let at = 0;
  for (const [paper, runs] of papers.entries())
    for (const run of runs) {
      if (!isShared(run)) continue;
      entries[at] = run * paperSpan + paper;
      at += 1;
    }
  return entries.sort();
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
  const runOf = (at: number): number => Math.floor((entries[at] ?? 0) / paperSpan);
  for (let start = 0, end = 1; start < entries.length; start = end, end += 1) {
    while (end < entries.length && runOf(end) === runOf(start)) end += 1;
    if (end - start > maxShared) common.add(runOf(start));
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
