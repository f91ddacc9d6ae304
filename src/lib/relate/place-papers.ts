import type { TermCounts } from './count-terms.ts';
import { decodeVectors, type Vocabulary } from './vocabulary.ts';

/** Position of each paper in the space of the vocabulary: vectors of length 1 or 0. */
export type Places = Float64Array[];

type Terms = Map<string, { id: number; frequency: number }>;

/** Sum of the vectors of a paper's terms, weighted by frequency and rarity. */
function sumVectors(
  counts: TermCounts,
  vocabulary: Vocabulary,
  terms: Terms,
  vectors: Int8Array,
): Float64Array {
  const { dimensions, papers } = vocabulary;
  const sum = new Float64Array(dimensions);
  for (const [key, { count }] of counts) {
    const term = terms.get(key);
    if (!term) continue;
    const { id, frequency } = term;
    const weight = (1 + Math.log(count)) * Math.log(papers / frequency);
    for (let at = 0; at < dimensions; at += 1)
      sum[at] = (sum[at] ?? 0) + weight * (vectors[id * dimensions + at] ?? 0);
  }
  return sum;
}

function toUnit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) || 1;
  return vector.map((value) => value / length);
}

/** Places papers by meaning, relative to the centre of all papers. */
export function placePapers(papers: readonly TermCounts[], vocabulary: Vocabulary): Places {
  const terms: Terms = new Map(
    Object.entries(vocabulary.terms).map(([key, frequency], id) => [key, { id, frequency }]),
  );
  const vectors = decodeVectors(vocabulary.vectors);
  const sums = papers.map((counts) => sumVectors(counts, vocabulary, terms, vectors));
  const centre = new Float64Array(vocabulary.dimensions);
  for (const sum of sums)
    for (const [at, value] of sum.entries()) centre[at] = (centre[at] ?? 0) + value / papers.length;
  return sums.map((sum) => toUnit(sum.map((value, at) => value - (centre[at] ?? 0))));
}

/** Cosine of two positions, from -1 to 1. */
export function nearness(first: Float64Array, second: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < first.length; at += 1) sum += (first[at] ?? 0) * (second[at] ?? 0);
  return sum;
}
