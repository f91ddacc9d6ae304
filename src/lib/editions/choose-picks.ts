import { editionWeek } from './edition-clock.ts';
import type { Paper } from '#lib/schema/paper.ts';

/** The fields of a paper that decide whether an editor should look at it. */
export type Candidate = Pick<Paper, 'id' | 'title' | 'issued' | 'featured' | 'withdrawn' | 'topics'> & {
  comments?: number | undefined;
  upvotes?: number | undefined;
};

const maxPicks = 5;

function attention({ comments = 0, upvotes = 0 }: Candidate): number {
  return comments + upvotes;
}

/** Negative if the first paper comes before the second. */
function compare(a: Candidate, b: Candidate): number {
  const [first, second] = [a.topics[0]?.score ?? 0, b.topics[0]?.score ?? 0];
  const inTopic = Number(second > 0) - Number(first > 0);
  return inTopic || attention(b) - attention(a) || second - first || (a.id < b.id ? 1 : -1);
}

/** Papers of a week that an editor should look at first: papers in a topic, by comments and votes, then by score. */
export function choosePicks<T extends Candidate>(papers: T[], week: string): T[] {
  return papers
    .filter((paper) => editionWeek(paper) === week && paper.withdrawn === undefined)
    .sort(compare)
    .slice(0, maxPicks);
}
