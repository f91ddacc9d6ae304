import { countTerms } from '#lib/relate/count-terms.ts';
import { decodeVectors, type Vocabulary } from '#lib/relate/vocabulary.ts';
import type { Acronyms } from '#lib/relate/terms.ts';
import { countPhrases } from './count-phrases.ts';
import { findNames } from './find-names.ts';

/** A paper of the corpus that a topic is learned in. */
export interface LearnPaper {
  id: string;
  title: string;
  abstract: string;
}

/** Phrases of one paper, by their numbers, and what each counts. */
export interface PhraseRow {
  phrases: Int32Array;
  counts: Float64Array;
}

/** What is known of the papers of a corpus before a topic is learned. */
export interface PhraseCorpus {
  papers: readonly LearnPaper[];
  rows: PhraseRow[];
  /** Stems of each phrase, by its number. */
  keys: string[];
  numberOf: ReadonlyMap<string, number>;
  /** Papers that hold each phrase. */
  frequencies: Float64Array;
  /** Words of each stem, with the number of times that each occurs. */
  forms: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Meaning of each paper, of length 1 or 0. */
  places: Float64Array[];
  /** Meaning of a phrase, of length 1, if the vocabulary has it. */
  meaningOf: (key: string) => Float64Array | undefined;
  /** Long forms by acronym, which the vocabulary has. */
  acronyms: Acronyms;
  /** Stems of names that papers give to themselves. */
  names: ReadonlySet<string>;
  dimensions: number;
}

function scale(vector: Float64Array): Float64Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) || 1;
  return vector.map((value) => value / length);
}

/** Places papers by the meanings of their terms, around the middle of all of them. */
function placeAll(papers: readonly LearnPaper[], vocabulary: Vocabulary) {
  const { dimensions } = vocabulary;
  const vectors = decodeVectors(vocabulary.vectors);
  const frequencies = Object.values(vocabulary.terms);
  const numbers = new Map(Object.keys(vocabulary.terms).map((key, at) => [key, at]));
  const vectorOf = (at: number): Int8Array => vectors.subarray(at * dimensions, (at + 1) * dimensions);
  const sums = papers.map((paper) => {
    const sum = new Float64Array(dimensions);
    for (const [key, { count }] of countTerms(paper, vocabulary.acronyms)) {
      const at = numbers.get(key);
      if (at === undefined) continue;
      const weight = (1 + Math.log(count)) * Math.log(vocabulary.papers / (frequencies[at] ?? 1));
      for (const [axis, value] of vectorOf(at).entries()) sum[axis] = (sum[axis] ?? 0) + weight * value;
    }
    return sum;
  });
  const middle = new Float64Array(dimensions);
  for (const sum of sums)
    for (const [axis, value] of sum.entries()) middle[axis] = (middle[axis] ?? 0) + value / sums.length;
  return {
    places: sums.map((sum) => scale(sum.map((value, axis) => value - (middle[axis] ?? 0)))),
    meaningOf: (key: string) => {
      const at = numbers.get(key);
      return at === undefined ? undefined : scale(Float64Array.from(vectorOf(at)));
    },
  };
}

/** Reads the phrases of all papers. Ten thousand papers take some seconds. */
export function readCorpus(papers: readonly LearnPaper[], vocabulary: Vocabulary): PhraseCorpus {
  const numberOf = new Map<string, number>();
  const forms = new Map<string, Map<string, number>>();
  const see = (form: string, stem: string): void => {
    const known = forms.get(stem) ?? new Map<string, number>();
    forms.set(stem, known.set(form, (known.get(form) ?? 0) + 1));
  };
  const rows = papers.map((paper): PhraseRow => {
    const counts = countPhrases(paper, see);
    const phrases = Int32Array.from(counts.keys(), (key) => {
      const number = numberOf.get(key) ?? numberOf.size;
      numberOf.set(key, number);
      return number;
    });
    return { phrases, counts: Float64Array.from(counts.values()) };
  });
  const frequencies = new Float64Array(numberOf.size);
  for (const { phrases } of rows)
    for (const phrase of phrases) frequencies[phrase] = (frequencies[phrase] ?? 0) + 1;
  return {
    papers,
    rows,
    keys: [...numberOf.keys()],
    numberOf,
    frequencies,
    forms,
    names: findNames(papers.map(({ title }) => title)),
    acronyms: vocabulary.acronyms,
    dimensions: vocabulary.dimensions,
    ...placeAll(papers, vocabulary),
  };
}
