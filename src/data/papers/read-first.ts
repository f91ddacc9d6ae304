import type { PaperEntry } from '../corpus.ts';
import { editionOrder } from '../derived.ts';
import type { PaperRow } from '../types.ts';
import { toRows } from './rows.ts';

/** Scores of papers, which can be compared across weeks. */
const scores = new Map(
  [...editionOrder.values()].flat().map(({ id, score }): [string, number] => [id, score]),
);

/** A list has so many times more papers, or choosing from it says nothing. */
const minRatio = 4;

/** Papers with the most important first, whatever their weeks. */
export function sortByImportance(papers: readonly PaperEntry[]): PaperEntry[] {
  const scoreOf = ({ id }: PaperEntry): number => scores.get(id) ?? 0;
  return [...papers].sort((a, b) => scoreOf(b) - scoreOf(a));
}

/** The most important papers of a list, for the head of its page; none if the list is short. */
export async function findReadFirst(papers: readonly PaperEntry[], count: number): Promise<PaperRow[]> {
  if (papers.length < minRatio * count) return [];
  const known = papers.filter(({ data }) => data.withdrawn === undefined);
  const best = sortByImportance(known).slice(0, count);
  return (await toRows(best)).map((row) => ({ ...row, sameDay: false }));
}
