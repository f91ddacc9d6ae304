import { termsOf, type Acronyms, type Term } from './terms.ts';

/** A term of one paper. */
export interface CountedTerm {
  /** Occurrences. One in the title counts more than once. */
  count: number;
  kind: Term['kind'];
  /** The first form in the text. */
  shown: string;
}

export type TermCounts = Map<string, CountedTerm>;

/** A word of the title counts more, since a title is short. */
export const titleFactor = 2;

/** Counts the terms of a paper by key. */
export function countTerms(paper: { title: string; abstract: string }, acronyms: Acronyms): TermCounts {
  const counts: TermCounts = new Map();
  const add = (text: string, factor: number): void => {
    for (const { key, shown, kind } of termsOf(text, acronyms)) {
      const known = counts.get(key);
      if (known) known.count += factor;
      else counts.set(key, { count: factor, kind, shown });
    }
  };
  add(paper.title, titleFactor);
  add(paper.abstract, 1);
  return counts;
}

/** Number of papers that hold each term. */
export function countPapers(papers: readonly TermCounts[]): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const counts of papers)
    for (const key of counts.keys()) frequencies.set(key, (frequencies.get(key) ?? 0) + 1);
  return frequencies;
}
