import { countPapers, countTerms, type TermCounts } from './count-terms.ts';
import { findAcronyms } from './find-acronyms.ts';
import { leadingVectors, type SquareMatrix } from './leading-vectors.ts';
import { encodeVectors, type Vocabulary } from './vocabulary.ts';

/** Number of papers that must hold a term for it to get a vector. */
const minPapers = { word: 25, compound: 25, pair: 40 };
/** A term in more than this share of all papers goes with every other term, so it is left out. */
const commonShare = 0.2;
const dimensions = 64;
/** Exponent that reduces the influence of frequent terms, as is usual for word vectors. */
const contextPower = 0.75;

function chooseTerms(papers: readonly TermCounts[], frequencies: Map<string, number>): string[] {
  const kinds = new Map(
    papers.flatMap((counts) => Array.from(counts, ([key, { kind }]) => [key, kind] as const)),
  );
  return [...frequencies]
    .filter(
      ([key, count]) => count >= minPapers[kinds.get(key) ?? 'pair'] && count <= commonShare * papers.length,
    )
    .map(([key]) => key)
    .sort();
}

/** Number of papers that hold both of two terms, for each pair. */
function countTogether(papers: readonly TermCounts[], terms: readonly string[]): SquareMatrix {
  const ids = new Map(terms.map((term, id) => [term, id]));
  const size = terms.length;
  const values = new Float32Array(size * size);
  for (const counts of papers) {
    const present = [...counts.keys()].flatMap((key) => ids.get(key) ?? []);
    for (const a of present)
      for (const b of present) if (a !== b) values[a * size + b] = (values[a * size + b] ?? 0) + 1;
  }
  return { size, values };
}

/** Turns counts into positive pointwise mutual information and makes the matrix symmetric. */
function toInformation({ size, values }: SquareMatrix): SquareMatrix {
  const sums = Float64Array.from({ length: size }, (_, row) =>
    values.subarray(row * size, (row + 1) * size).reduce((sum, value) => sum + value, 0),
  );
  const powers = sums.map((sum) => sum ** contextPower);
  const total = powers.reduce((sum, power) => sum + power, 0);
  const information = new Float32Array(size * size);
  const logOf = (row: number, column: number): number => {
    const together = values[row * size + column] ?? 0;
    const expected = ((sums[row] ?? 0) * (powers[column] ?? 0)) / total;
    return together === 0 || expected === 0 ? 0 : Math.max(0, Math.log(together / expected));
  };
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1)
      information[row * size + column] = (logOf(row, column) + logOf(column, row)) / 2;
  return { size, values: information };
}

/** Learns acronyms and the meaning of terms from abstracts. 7,000 abstracts take a minute. */
export function learnVocabulary(papers: readonly { title: string; abstract: string }[]): Vocabulary {
  const acronyms = findAcronyms(papers.map(({ abstract }) => abstract));
  const counts = papers.map((paper) => countTerms(paper, acronyms));
  const frequencies = countPapers(counts);
  const terms = chooseTerms(counts, frequencies);
  const columns = leadingVectors(toInformation(countTogether(counts, terms)), dimensions);
  const largest =
    columns.reduce(
      (most, column) => column.reduce((max, value) => Math.max(max, Math.abs(value)), most),
      0,
    ) || 1;
  const vectors = Int8Array.from({ length: terms.length * dimensions }, (_, at) =>
    Math.round(((columns[at % dimensions]?.[Math.floor(at / dimensions)] ?? 0) / largest) * 127),
  );
  return {
    papers: papers.length,
    acronyms,
    terms: Object.fromEntries(terms.map((term) => [term, frequencies.get(term) ?? 0])),
    dimensions,
    vectors: encodeVectors(vectors),
  };
}
