import type { Acronyms } from './terms.ts';

/**
 * What a large body of abstracts teaches about words, as `npm run learn:terms` writes it: few papers of
 * a site do not tell that “plasticity” and “continual learning” belong together.
 */
export interface Vocabulary {
  /** Abstracts it was learned from. */
  papers: number;
  acronyms: Acronyms;
  /** In how many of the abstracts each term stands, by the term's key, in the order of `vectors`. */
  terms: Readonly<Record<string, number>>;
  /** Numbers in the vector of a term. */
  dimensions: number;
  /** All vectors one after the other, signed bytes in base64. */
  vectors: string;
}

/** A vocabulary that knows nothing, for corpora in other fields. */
export const emptyVocabulary: Vocabulary = { papers: 0, acronyms: {}, terms: {}, dimensions: 0, vectors: '' };

export function encodeVectors(vectors: Int8Array): string {
  return Buffer.from(vectors.buffer, vectors.byteOffset, vectors.byteLength).toString('base64');
}

export function decodeVectors(text: string): Int8Array {
  return Int8Array.from(Buffer.from(text, 'base64'));
}
