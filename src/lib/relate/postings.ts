/** The papers that hold a term, as two parallel arrays, since the loop over them takes nearly all of the stage's time. */
interface Posting {
  indexes: Int32Array;
  weights: Float64Array;
}

export type Postings = Map<string, Posting>;

/** For each term, the papers that hold it and its weight in each. */
export function invert(papers: readonly ReadonlyMap<string, number>[]): Postings {
  const counts = new Map<string, number>();
  for (const weights of papers) for (const key of weights.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  const postings: Postings = new Map();
  const filled = new Map<string, number>();
  for (const [index, weights] of papers.entries())
    for (const [key, weight] of weights) {
      const at = filled.get(key) ?? 0;
      const posting = postings.get(key) ?? makePosting(counts.get(key) ?? 0);
      if (at === 0) postings.set(key, posting);
      posting.indexes[at] = index;
      posting.weights[at] = weight;
      filled.set(key, at + 1);
    }
  return postings;
}

function makePosting(count: number): Posting {
  return { indexes: new Int32Array(count), weights: new Float64Array(count) };
}

/** Adds to `scores` the products of one paper's weights with the weights of all papers. */
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
