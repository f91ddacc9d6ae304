import { formatWeekId, weekOf } from '#lib/dates/week.ts';
import type { Paper } from '#lib/schema/paper.ts';

/** What of a paper decides whether an editor should look at it. */
export type Candidate = Pick<Paper, 'id' | 'title' | 'issued' | 'withdrawn' | 'topics'> & { comments?: number | undefined; upvotes?: number | undefined };

const mostPicks = 5;

/** The ISO week of a paper that is known to the day. */
export function weekIdOf({ issued }: Pick<Paper, 'issued'>): string | undefined {
  return issued?.length === 10 ? formatWeekId(weekOf(issued)) : undefined;
}

function attention({ comments = 0, upvotes = 0 }: Candidate): number {
  return comments + upvotes;
}

/** A week's papers that an editor should look at first: the most discussed, then those that match a topic best. */
export function choosePicks<T extends Candidate>(papers: T[], week: string): T[] {
  return papers
    .filter((paper) => weekIdOf(paper) === week && paper.withdrawn === undefined && paper.topics.length > 0)
    .sort((a, b) => attention(b) - attention(a) || (b.topics[0]?.score ?? 0) - (a.topics[0]?.score ?? 0) || (a.id < b.id ? 1 : -1))
    .slice(0, mostPicks);
}
