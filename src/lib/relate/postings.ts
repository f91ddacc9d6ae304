/** The papers that hold a term, as two arrays side by side: the loop over them is the stage's whole cost. */
interface Posting {
  indexes: Int32Array;
  weights: Float64Array;
}

export type Postings = Map<string, Posting>;

/** For each term the papers that hold it, with its weight there. */
export function invert(papers: readonly ReadonlyMap<string, number>[]): Postings {
  const lists = new Map<string, { indexes: number[]; weights: number[] }>();
  for (const [index, weights] of papers.entries())
    for (const [key, weight] of weights) {
      const list = lists.get(key) ?? { indexes: [], weights: [] };
      list.indexes.push(index);
      list.weights.push(weight);
      lists.set(key, list);
    }
  return new Map(
    Array.from(lists, ([key, { indexes, weights }]) => [
      key,
      { indexes: Int32Array.from(indexes), weights: Float64Array.from(weights) },
    ]),
  );
}

/** Adds the products of one paper's weights with those of all papers to `scores`. */
export function addProducts(
  paper: ReadonlyMap<string, number>,
  postings: Postings,
  factor: number,
  scores: Float64Array,
): void {
  for (const [key, weight] of paper) {
    const posting = postings.get(key);
    if (!posting) continue;
    const { indexes, weights } = posting;
    const own = weight * factor;
    for (let at = 0; at < indexes.length; at += 1) {
      const index = indexes[at] ?? 0;
      scores[index] = (scores[index] ?? 0) + own * (weights[at] ?? 0);
    }
  }
}
