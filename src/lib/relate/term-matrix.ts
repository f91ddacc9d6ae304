/** The terms of one paper by number, in the order of its text. */
export interface TermRow {
  terms: Int32Array;
  /** Occurrences of each. */
  counts: Uint32Array;
}

/** Of a paper that cannot be read. */
export const noTerms: TermRow = { terms: new Int32Array(), counts: new Uint32Array() };

export function splitLines(lines: string): string[] {
  return lines === '' ? [] : lines.split('\n');
}

/** Papers by terms, row by row. Terms are numbered, since numbers are compared some twenty times faster. */
export interface TermMatrix {
  /** Key of each term. */
  keys: string[];
  /** Where the terms of each paper begin, and the end of the last. */
  starts: Int32Array;
  terms: Int32Array;
  counts: Uint32Array;
  /** Number of papers that hold each term. */
  frequencies: Uint32Array;
}

/** The rows of a matrix without what follows from them. */
export interface MatrixRows extends Pick<TermMatrix, 'starts' | 'terms' | 'counts'> {
  /** One a line. */
  keys: string;
}

export const noRows: MatrixRows = {
  keys: '',
  starts: new Int32Array(1),
  terms: new Int32Array(),
  counts: new Uint32Array(),
};

/** A row of an earlier matrix. */
export function rowAt({ starts, terms, counts }: MatrixRows, row: number): TermRow {
  const [from, to] = [starts[row], starts[row + 1]];
  return { terms: terms.subarray(from, to), counts: counts.subarray(from, to) };
}

/** Numbers terms in the order in which they come, so that the past of a matrix does not show. */
function renumber(keys: readonly string[], terms: Int32Array): string[] {
  const numbers = new Int32Array(keys.length).fill(-1);
  const ordered: string[] = [];
  for (const [at, term] of terms.entries()) {
    if (numbers[term] === -1) numbers[term] = ordered.push(keys[term] ?? '') - 1;
    terms[at] = numbers[term] ?? 0;
  }
  return ordered;
}

/** @param keys of the numbers in the rows */
export function joinRows(rows: readonly TermRow[], keys: readonly string[]): TermMatrix {
  const size = rows.reduce((sum, { counts }) => sum + counts.length, 0);
  const starts = new Int32Array(rows.length + 1);
  const terms = new Int32Array(size);
  const counts = new Uint32Array(size);
  let at = 0;
  for (const [paper, row] of rows.entries()) {
    terms.set(row.terms, at);
    counts.set(row.counts, at);
    at += row.counts.length;
    starts[paper + 1] = at;
  }
  const ordered = renumber(keys, terms);
  const frequencies = new Uint32Array(ordered.length);
  for (const term of terms) frequencies[term] = (frequencies[term] ?? 0) + 1;
  return { keys: ordered, starts, terms, counts, frequencies };
}

/** The same term by term: the papers that hold each, and its weight in each. */
export interface Columns {
  starts: Int32Array;
  papers: Int32Array;
  weights: Float64Array;
}

/**
 * Turns weights that stand beside `terms` of a matrix; those of 0 are left out.
 *
 * @param papers those to be found; the columns have the places of papers in it
 */
export function toColumns(
  { keys, starts: rows, terms }: TermMatrix,
  weights: Float64Array,
  papers: readonly number[],
): Columns {
  const starts = new Int32Array(keys.length + 1);
  for (const paper of papers)
    for (let at = rows[paper] ?? 0; at < (rows[paper + 1] ?? 0); at += 1)
      if (weights[at] !== 0) starts[(terms[at] ?? 0) + 1] = (starts[(terms[at] ?? 0) + 1] ?? 0) + 1;
  for (let term = 0; term < keys.length; term += 1)
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const filled = starts.slice();
  const columns = {
    starts,
    papers: new Int32Array(starts.at(-1) ?? 0),
    weights: new Float64Array(starts.at(-1) ?? 0),
  };
  for (const [index, paper] of papers.entries())
    for (let at = rows[paper] ?? 0; at < (rows[paper + 1] ?? 0); at += 1) {
      const [term, weight] = [terms[at] ?? 0, weights[at] ?? 0];
      if (weight === 0) continue;
      const place = filled[term] ?? 0;
      columns.papers[place] = index;
      columns.weights[place] = weight;
      filled[term] = place + 1;
    }
  return columns;
}
