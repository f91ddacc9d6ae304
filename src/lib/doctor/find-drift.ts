import { editionWeek } from '#lib/editions/edition-clock.ts';
import { chanceOfFewer, chanceOfMore } from '#lib/rising/chance.ts';
import type { Share } from '#lib/rising/log-odds.ts';
import type { Paper } from '#lib/schema/paper.ts';
import { isSelected } from '#lib/topics/classify.ts';
import type { WeighedPaper } from '#lib/topics/classify-papers.ts';
import { isBorderline } from '#lib/topics/find-borderline.ts';

/** Weeks with papers that count as new, and those before that they are compared with. */
const newWeeks = 8;
const earlierWeeks = 52;
/** With fewer papers in one of both, nobody can say what is usual. */
const minPapers = 50;
/** Of a year of weekly looks at all topics without any drift, the share that has a false alarm. */
const falseAlarms = 0.05;
const looksAYear = 52;
/** What is tested of a topic: its share, and that of its borderline papers. */
const testsOfTopic = 2;

export type DriftPaper = Pick<Paper, 'id' | 'title' | 'abstract' | 'featured' | 'issued'>;

/** A share that moved, in the new weeks and in those before. */
export interface Move {
  now: Share;
  before: Share;
}

/** A topic that moved beyond chance. */
export interface Drift {
  topic: string;
  /** Its papers among all papers. */
  members?: Move;
  /** The papers just under its threshold among those and its papers. */
  borderline?: Move;
}

/** Papers of the new weeks and of those before. */
export interface Periods<T> {
  now: T[];
  before: T[];
}

/** Parts papers by their weeks. Weeks without papers are passed over. */
export function partByWeek<T extends Pick<Paper, 'featured' | 'issued'>>(papers: readonly T[]): Periods<T> {
  const dated = papers.flatMap((paper) => {
    const week = editionWeek(paper);
    return week === undefined ? [] : [{ paper, week }];
  });
  const weeks = [...new Set(dated.map(({ week }) => week))].sort().reverse();
  const within = (list: readonly string[]): T[] => {
    const wanted = new Set(list);
    return dated.flatMap(({ paper, week }) => (wanted.has(week) ? [paper] : []));
  };
  return {
    now: within(weeks.slice(0, newWeeks)),
    before: within(weeks.slice(newWeeks, newWeeks + earlierWeeks)),
  };
}

/** The probability of a move as large, in either direction, by chance. */
function chanceOf({ now, before }: Move): number {
  return Math.min(1, 2 * Math.min(chanceOfMore(now, before), chanceOfFewer(now, before)));
}

type IsOf = (paper: WeighedPaper) => boolean;

function toMove({ now, before }: Periods<WeighedPaper>, isOne: IsOf, isCounted: IsOf): Move {
  const shareIn = (papers: readonly WeighedPaper[]): Share => {
    const counted = papers.filter(isCounted);
    return { count: counted.filter(isOne).length, papers: counted.length };
  };
  return { now: shareIn(now), before: shareIn(before) };
}

/**
 * The topics whose share of all papers, or whose share of borderline papers, in the last weeks differs from the year before
 * beyond chance: by Fisher's exact test, with the level divided by the tests of a year (Bonferroni).
 *
 * @param topics ids
 */
export function findDrift({ now, before }: Periods<WeighedPaper>, topics: readonly string[]): Drift[] {
  if (Math.min(now.length, before.length) < minPapers) return [];
  const level = falseAlarms / (topics.length * testsOfTopic * looksAYear);
  const beyond = (move: Move): Move | undefined => (chanceOf(move) < level ? move : undefined);
  return topics.flatMap((topic) => {
    const is =
      (test: typeof isSelected): IsOf =>
      ({ weighed }) =>
        weighed.some((one) => one.topic.id === topic && test(one));
    const [isMember, isNear] = [is(isSelected), is(isBorderline)];
    const members = beyond(toMove({ now, before }, isMember, () => true));
    const borderline = beyond(toMove({ now, before }, isNear, (paper) => isMember(paper) || isNear(paper)));
    return members || borderline
      ? [{ topic, ...(members && { members }), ...(borderline && { borderline }) }]
      : [];
  });
}
