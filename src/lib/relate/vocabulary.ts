import type { Acronyms } from './terms.ts';

/**
 * What `npm run learn:terms` learned about words from many abstracts. The few papers of a site do not show
 * that “plasticity” and “continual learning” belong together.
 */
export interface Vocabulary {
  /** Number of abstracts that it was learned from. */
  papers: number;
  acronyms: Acronyms;
  /** Number of abstracts that hold each term, by the term's key, in the order of `vectors`. */
  terms: Readonly<Record<string, number>>;
  /** Length of a term's vector. */
  dimensions: number;
  /** All vectors one after the other, signed bytes in base64. */
  vectors: string;
  /** What was counted in the site's own papers; without it, what all of them together show at each run. */
  statistics?: Statistics | undefined;
}

/** What was counted on the day of learning, so that the related papers of a paper do not drift with each new one. */
export interface Statistics {
  papers: number;
  /** Keys of the terms of three papers or more, one a line, by the number of their papers. */
  terms: Readonly<Record<string, string>>;
  /** The centre of the papers in the space of the vectors. */
  centre: readonly number[];
}

/** The empty vocabulary, for corpora of other fields. */
export const emptyVocabulary: Vocabulary = { papers: 0, acronyms: {}, terms: {}, dimensions: 0, vectors: '' };

export function encodeVectors(vectors: Int8Array): string {
  return Buffer.from(vectors.buffer, vectors.byteOffset, vectors.byteLength).toString('base64');
}

export function decodeVectors(text: string): Int8Array {
  return Int8Array.from(Buffer.from(text, 'base64'));
}
