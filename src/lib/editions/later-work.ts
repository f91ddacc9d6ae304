import { compareNewest, dateKey } from '../dates/paper-date.ts';
import { addDays, parseWeekId, weekRange } from '../dates/week.ts';
import type { Paper } from '../schema/paper.ts';

/** A paper that cites papers of an edition. */
export interface LaterWork extends Pick<Paper, 'id' | 'issued'> {
  /** Its own week; absent if its day is not known. */
  week?: string | undefined;
  /** Ids of the papers of the edition that it cites, at least one. */
  on: readonly string[];
  /** How many papers of the site cite it. */
  citedBy: number;
}

/** Days after the end of a week before its edition looks back: what builds on it needs time. */
const minAge = 365;

/** Whether an edition is old enough to list what builds on it. `day` is that of the data. */
export function looksBack(week: string, day: string | undefined): boolean {
  const parsed = parseWeekId(week);
  return parsed !== null && day !== undefined && day >= addDays(weekRange(parsed).end, minAge);
}

function cameAfter(week: string, work: LaterWork): boolean {
  const parsed = parseWeekId(week);
  if (work.week !== undefined || parsed === null) return (work.week ?? '') > week;
  return dateKey(work.issued) > weekRange(parsed).end;
}

/**
 * Those that came after an edition: first who builds on most of its papers, then who is cited most, then the earliest,
 * so that a newcomer moves few others.
 */
export function rankLaterWork<T extends LaterWork>(week: string, works: readonly T[]): T[] {
  return works
    .filter((work) => cameAfter(week, work))
    .sort(
      (a, b) =>
        b.on.length - a.on.length ||
        b.citedBy - a.citedBy ||
        compareNewest(b.issued, a.issued) ||
        (a.id < b.id ? -1 : 1),
    );
}
