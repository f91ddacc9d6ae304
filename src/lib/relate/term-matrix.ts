import { countTerms } from './count-terms.ts';
import type { Acronyms } from './terms.ts';

/** The terms of one paper as few values, so that they are kept and read again fast. */
export interface PaperTerms {
  /** Forms for comparing, one a line, in the order of the text. */
  keys: string;
  /** Occurrences of each. */
  counts: Uint32Array;
  /** The first form of each in the text, one a line. */
  shown: string;
}

/** Reads the terms of a paper. */
export type ReadTerms = (paper: { title: string; abstract: string }) => PaperTerms;

export function readTermsWith(acronyms: Acronyms): ReadTerms {
  return (paper) => {
    const counted = [...countTerms(paper, acronyms)];
    return {
      keys: counted.map(([key]) => key).join('\n'),
      counts: Uint32Array.from(counted, ([, { count }]) => count),
      shown: counted.map(([, { shown }]) => shown).join('\n'),
    };
  };
}

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
export interface MatrixRows {
  /** One a line. */
  keys: string;
  starts: Int32Array;
  terms: Int32Array;
}

/** Rows of an earlier matrix, and for each paper of today its row among them, or -1. */
export interface KnownRows {
  rows: MatrixRows;
  rowOf: Int32Array;
}

const noRows: KnownRows = {
  rows: { keys: '', starts: new Int32Array(1), terms: new Int32Array() },
  rowOf: new Int32Array(),
};

/** Finds the numbers of terms. New terms get the next ones; `keys` has all of them. */
function openNumbers(keys: string[]): (key: string) => number {
  // Most runs have few new papers, and some have none.
  let numbers: Map<string, number> | undefined;
  return (key) => {
    numbers ??= new Map(keys.map((known, number) => [known, number]));
    const number = numbers.get(key) ?? keys.push(key) - 1;
    numbers.set(key, number);
    return number;
  };
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

/** @param known rows that are read instead of the terms of their papers */
export function numberTerms(papers: readonly PaperTerms[], { rows, rowOf }: KnownRows = noRows): TermMatrix {
  const size = papers.reduce((sum, { counts }) => sum + counts.length, 0);
  const starts = new Int32Array(papers.length + 1);
  const terms = new Int32Array(size);
  const counts = new Uint32Array(size);
  const keys = splitLines(rows.keys);
  const numberOf = openNumbers(keys);
  let at = 0;
  for (const [paper, own] of papers.entries()) {
    counts.set(own.counts, at);
    const row = rowOf[paper] ?? -1;
    if (row === -1)
      for (const [index, key] of splitLines(own.keys).entries()) terms[at + index] = numberOf(key);
    else terms.set(rows.terms.subarray(rows.starts[row], rows.starts[row + 1]), at);
    at += own.counts.length;
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
