import { addDays } from '../periods.ts';
import type { Lookup } from '../../schema/lookup.ts';
import type { Paper } from '../../schema/paper.ts';

/** Answers are asked for again after this many days: citations and versions change slowly. */
const freshDays = 30;

export type Subject = Pick<Paper, 'id' | 'title'> & {
  arxivId?: string | undefined;
  doi?: string | undefined;
};

/** What a paper is called in the cache of a service. */
export function aboutOf({ id, arxivId }: Subject): string {
  return arxivId ?? id;
}

/** Papers that a service was never asked about, then those whose answer is old, the oldest first; at most `limit`. */
export function planLookups<T extends Subject>(
  papers: T[],
  cache: Lookup[],
  today: string,
  limit: number,
): T[] {
  const days = new Map(cache.map(({ about, fetched }) => [about, fetched]));
  const due = addDays(today, -freshDays);
  const dayOf = (paper: T) => days.get(aboutOf(paper)) ?? '';
  return papers
    .filter((paper) => dayOf(paper) <= due)
    .sort((a, b) => (dayOf(a) === dayOf(b) ? (a.id < b.id ? 1 : -1) : dayOf(a) < dayOf(b) ? -1 : 1))
    .slice(0, limit);
}

/** The cache with newer answers in place of older ones, in the order of papers, one line each. */
export function formatLookups(cache: Lookup[], found: Lookup[]): string {
  const byPaper = new Map([...cache, ...found].map((lookup) => [lookup.about, lookup]));
  const lines = [...byPaper.values()].sort((a, b) => (a.about < b.about ? -1 : 1));
  return lines.map((lookup) => `${JSON.stringify(lookup)}\n`).join('');
}
