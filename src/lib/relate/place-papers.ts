import type { TermFacts } from './term-facts.ts';
import type { TermMatrix } from './term-matrix.ts';
import { decodeVectors, type Vocabulary } from './vocabulary.ts';

/** Position of each paper in the space of the vocabulary, one after the other: vectors of length 1 or 0. */
export interface Places {
  dimensions: number;
  values: Float64Array;
}

/** Adds up the vectors of each paper's terms, weighted by frequency and rarity. */
function sumVectors(
  { starts, terms, counts }: TermMatrix,
  vocabulary: Vocabulary,
  { vectors: idOf }: TermFacts,
): Float64Array {
  const { dimensions, papers } = vocabulary;
  const frequencies = Object.values(vocabulary.terms);
  const vectors = decodeVectors(vocabulary.vectors);
  const sums = new Float64Array((starts.length - 1) * dimensions);
  for (let paper = 0; paper + 1 < starts.length; paper += 1)
    for (let at = starts[paper] ?? 0; at < (starts[paper + 1] ?? 0); at += 1) {
      const id = idOf[terms[at] ?? 0] ?? -1;
      if (id < 0) continue;
      const weight = (1 + Math.log(counts[at] ?? 1)) * Math.log(papers / (frequencies[id] ?? 1));
      const [from, to] = [id * dimensions, paper * dimensions];
      for (let axis = 0; axis < dimensions; axis += 1)
        sums[to + axis] = (sums[to + axis] ?? 0) + weight * (vectors[from + axis] ?? 0);
    }
  return sums;
}

/** The mean of all positions before they are scaled. */
function findCentre(sums: Float64Array, dimensions: number): Float64Array {
  const centre = new Float64Array(dimensions);
  const papers = sums.length / dimensions;
  for (let at = 0; at < sums.length; at += 1)
    centre[at % dimensions] = (centre[at % dimensions] ?? 0) + (sums[at] ?? 0) / papers;
  return centre;
}

/** The centre around which these papers are placed. */
export function centreOf(matrix: TermMatrix, vocabulary: Vocabulary, facts: TermFacts): Float64Array {
  return findCentre(sumVectors(matrix, vocabulary, facts), vocabulary.dimensions);
}

/** Places papers by meaning, relative to the learned centre or else to that of these papers. */
export function placePapers(matrix: TermMatrix, vocabulary: Vocabulary, facts: TermFacts): Places {
  const { dimensions, statistics } = vocabulary;
  const values = sumVectors(matrix, vocabulary, facts);
  const centre = statistics ? Float64Array.from(statistics.centre) : findCentre(values, dimensions);
  for (let start = 0; start < values.length; start += dimensions) {
    let squares = 0;
    for (let axis = 0; axis < dimensions; axis += 1) {
      const value = (values[start + axis] ?? 0) - (centre[axis] ?? 0);
      values[start + axis] = value;
      squares += value * value;
    }
    const length = Math.sqrt(squares) || 1;
    for (let axis = 0; axis < dimensions; axis += 1)
      values[start + axis] = (values[start + axis] ?? 0) / length;
  }
  return { dimensions, values };
}

/** Cosine of the positions of two papers, from -1 to 1. */
export function nearness({ dimensions, values }: Places, first: number, second: number): number {
  const [a, b] = [first * dimensions, second * dimensions];
  let sum = 0;
  for (let axis = 0; axis < dimensions; axis += 1) sum += (values[a + axis] ?? 0) * (values[b + axis] ?? 0);
  return sum;
}
