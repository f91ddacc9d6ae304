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

/** A row of an earlier matrix. */
export function rowAt(
  { starts, terms, counts }: Omit<TermMatrix, 'keys' | 'frequencies'>,
  row: number,
): TermRow {
  const [from, to] = [starts[row], starts[row + 1]];
  return { terms: terms.subarray(from, to), counts: counts.subarray(from, to) };
}

/**
 * Gives terms that were numbered anew their earlier numbers, and higher ones to those that are new.
 *
 * @param earlier keys by their numbers
 * @param added keys by their new numbers
 * @returns all keys, and the number among them of each added one
 */
export function joinKeys(
  earlier: readonly string[],
  added: readonly string[],
): { keys: string[]; numberOf: Int32Array } {
  const places = new Map(added.map((key, place) => [key, place]));
  const numberOf = new Int32Array(added.length).fill(-1);
  // Few terms are added to many, so that a table of those many would take most of the time.
  for (const [number, key] of earlier.entries()) {
    const place = places.get(key);
    if (place !== undefined) numberOf[place] = number;
  }
  const fresh = added.filter((_key, place) => numberOf[place] === -1);
  let next = earlier.length;
  for (let place = 0; place < numberOf.length; place += 1)
    if (numberOf[place] === -1) numberOf[place] = next++;
  return { keys: [...earlier, ...fresh], numberOf };
}

/**
 * Numbers terms in the order in which they come, so that the past of a matrix does not show.
 *
 * @param terms get their new numbers
 * @returns the numbers before, by the new ones
 */
function renumber(size: number, terms: Int32Array): Int32Array {
  const numbers = new Int32Array(size).fill(-1);
  const order = new Int32Array(size);
  let next = 0;
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at] ?? 0;
    if (numbers[term] === -1) {
      order[next] = term;
      numbers[term] = next++;
    }
    terms[at] = numbers[term] ?? 0;
  }
  return order.subarray(0, next);
}

/**
 * @param keys of the numbers in the rows
 * @returns also the number that each term had in the rows
 */
export function joinRows(
  rows: readonly TermRow[],
  keys: readonly string[],
): { matrix: TermMatrix; order: Int32Array } {
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
  const order = renumber(keys.length, terms);
  const frequencies = new Uint32Array(order.length);
  for (const term of terms) frequencies[term] = (frequencies[term] ?? 0) + 1;
  const ordered = Array.from(order, (term) => keys[term] ?? '');
  return { matrix: { keys: ordered, starts, terms, counts, frequencies }, order };
}

/** The same term by term: the papers that hold each, and its weight in each. A term of one paper alone is left out. */
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
  { keys, starts: rows, terms, frequencies }: TermMatrix,
  weights: Float64Array,
  papers: readonly number[],
): Columns {
  const isFound = (at: number) => weights[at] !== 0 && (frequencies[terms[at] ?? 0] ?? 0) > 1;
  const starts = new Int32Array(keys.length + 1);
  for (const paper of papers)
    for (let at = rows[paper] ?? 0; at < (rows[paper + 1] ?? 0); at += 1)
      if (isFound(at)) starts[(terms[at] ?? 0) + 1] = (starts[(terms[at] ?? 0) + 1] ?? 0) + 1;
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
      if (!isFound(at)) continue;
      const term = terms[at] ?? 0;
      const place = filled[term] ?? 0;
      columns.papers[place] = index;
      columns.weights[place] = weights[at] ?? 0;
      filled[term] = place + 1;
    }
  return columns;
}
