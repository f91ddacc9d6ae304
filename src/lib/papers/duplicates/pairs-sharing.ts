/** Larger than any index of a paper. Together with 32 bits, it fits into a double. */
const paperSpan = 2 ** 20;

/** A run in more papers than this is a usual phrase, and does not count. */
const maxShared = 8;

/** Hashes are looked at by so many of their bits: few runs of one paper pass for shared, and the marks fit into a cache. */
const markedBits = 24;

/** One bit for each hash. */
class Marks {
  private readonly words = new Uint32Array(2 ** (markedBits - 5));

  has(run: number): boolean {
    return ((this.words[(run >>> 5) & (this.words.length - 1)] ?? 0) & (1 << (run & 31))) !== 0;
  }

  add(run: number): void {
    const at = (run >>> 5) & (this.words.length - 1);
    this.words[at] = (this.words[at] ?? 0) | (1 << (run & 31));
  }
}

/** Marks of the runs that occur more than once, and of few others. A run of one paper is in no pair. */
function markShared(papers: readonly Uint32Array[]): Marks {
  const [once, shared] = [new Marks(), new Marks()];
  for (const runs of papers)
    for (const run of runs)
      if (once.has(run)) shared.add(run);
      else once.add(run);
  return shared;
}

/** Hash and paper in one number, sorted, so that equal hashes are neighbours. Most runs are in one paper and left out. */
function indexRuns(papers: readonly Uint32Array[]): Float64Array {
  const shared = markShared(papers);
  let size = 0;
  for (const runs of papers) for (const run of runs) if (shared.has(run)) size += 1;
  const entries = new Float64Array(size);
  let at = 0;
  for (const [paper, runs] of papers.entries())
    for (const run of runs) {
      if (!shared.has(run)) continue;
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
