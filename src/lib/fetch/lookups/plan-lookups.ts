import { addDays } from '../../dates/week.ts';
import type { Lookup, LookupService } from '../../schema/lookup.ts';
import type { Paper } from '../../schema/paper.ts';

/** Answers stay valid for this many days, since citations and versions change slowly. */
const freshDays = 30;

export type Subject = Pick<Paper, 'id' | 'title'> & {
  arxivId?: string | undefined;
  doi?: string | undefined;
};

/** The key of a paper in the cache of a service. */
export function aboutOf({ id, arxivId }: Subject): string {
  return arxivId ?? id;
}

/** Chooses papers to ask about: first those without an answer, then those with the oldest answers; at most `limit`. */
export function planLookups<T extends Subject>(
  papers: T[],
  cache: Lookup[],
  today: string,
  limit: number,
): T[] {
  const days = new Map(cache.map(({ about, fetched, asked = fetched }) => [about, asked]));
  const due = addDays(today, -freshDays);
  const dayOf = (paper: T) => days.get(aboutOf(paper)) ?? '';
  return papers
    .filter((paper) => dayOf(paper) <= due)
    .sort((a, b) => (dayOf(a) === dayOf(b) ? (a.id < b.id ? 1 : -1) : dayOf(a) < dayOf(b) ? -1 : 1))
    .slice(0, limit);
}

/** What is kept of a question whose answer could not be used, so that the next run asks about other papers first. */
export function refuseLookup(from: LookupService, subject: Subject, today: string): Lookup {
  return { from, fetched: today, about: aboutOf(subject), unknown: true, refused: true };
}

/**
 * An answer that knows a paper is not lost to one that does not: a service may have a bad day. References of a paper do
 * not go either, so an answer without any leaves the earlier ones.
 */
function replaceAnswer(known: Lookup | undefined, answer: Lookup): Lookup {
  if (known === undefined || known.unknown === true) return answer;
  if (answer.unknown === true) return { ...known, asked: answer.fetched };
  const { references = known.references } = answer;
  return { ...answer, references };
}

/** The cache with the new answers, one line per paper, in the order of papers. */
export function formatLookups(cache: Lookup[], found: Lookup[]): string {
  const byPaper = new Map(cache.map((lookup) => [lookup.about, lookup]));
  for (const answer of found) byPaper.set(answer.about, replaceAnswer(byPaper.get(answer.about), answer));
  const lines = [...byPaper.values()].sort((a, b) => (a.about < b.about ? -1 : 1));
  return lines.map((lookup) => `${JSON.stringify(lookup)}\n`).join('');
}
