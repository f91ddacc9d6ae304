import type { PaperFinder } from '#src/client/search-papers.ts';
import type { IndexedRow } from '#src/client/search-parts.ts';
import type { Figure } from '#lib/topics/measure/figure.ts';
import { mean, measure } from '#lib/topics/measure/measure.ts';
import { wordParts } from '#lib/search/word-parts.ts';

/** Scores of a set of queries, by the name of the figure. */
export type Scores = [name: string, labels: string, scores: number[]];

/** Papers that a reader sees without looking further. */
export const first = 5;

/** All papers of an answer, in order. */
export async function listFound(finder: PaperFinder, query: string): Promise<number[]> {
  const { papers, near } = await finder.find(query, false);
  return [...papers, ...near];
}

/** Words of plain letters, folded. */
export function wordsOf(text: string): string[] {
  return text
    .split(/\s+/)
    .flatMap(wordParts)
    .filter((word) => /^[a-z]{4,}$/.test(word));
}

export function titleWords(rows: readonly IndexedRow[]): string[] {
  return rows.flatMap(({ title }) => wordsOf(title));
}

/** A set without queries has no figure. */
export function toFigures(sets: readonly Scores[]): Figure[] {
  return sets
    .filter(([, , scores]) => scores.length > 0)
    .map(([name, set, scores]) => ({ task: 'search', name, labels: set, ...measure(scores, mean) }));
}
