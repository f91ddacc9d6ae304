import { isRecord, readTime, type Part } from './stored.ts';

/** When the reader was here, in numbers of ingests: those of first-seen, which every paper has. */
export interface Visit {
  /** Papers with a higher number are new to the reader. */
  seen: number;
  /** Highest number that the site is known to have. */
  newest: number;
  /** Last moment of this visit, in milliseconds since 1970. */
  at: number;
  /** Last moment of the visit before it. */
  before: number;
}

/** A visit ends after half an hour without a page. */
const pause = 30 * 60 * 1000;
/** After six weeks, a selection takes the place of marks. */
const longAbsence = 42 * 24 * 60 * 60 * 1000;

/** The last visit; absent before the first. */
export const visitPart: Part<Visit | undefined> = {
  name: 'visit',
  empty: undefined,
  read: (value, drop) => {
    if (isRecord(value)) {
      const [seen, newest] = [readTime(value['seen']), readTime(value['newest'])];
      const [at, before] = [readTime(value['at']), readTime(value['before'])];
      if (seen !== undefined && newest !== undefined && at !== undefined && before !== undefined)
        return { seen, newest, at, before };
    }
    drop();
    return undefined;
  },
};

/** Whether a visit goes on; a clock that was set back ends one, too. */
export function goesOn({ at }: Visit, now: number): boolean {
  return Math.abs(now - at) <= pause;
}

/**
 * The visit at a page that is opened: the same one, or the next one if there was a pause.
 *
 * @param newest highest number of the site, as far as it is known; nothing of a first visit without it
 */
export function continueVisit(
  last: Visit | undefined,
  now: number,
  newest: number | undefined,
): Visit | undefined {
  if (!last) return newest === undefined ? undefined : { seen: newest, newest, at: now, before: now };
  const known = Math.max(last.newest, newest ?? 0);
  if (goesOn(last, now)) return { ...last, newest: known, at: now };
  return { seen: last.newest, newest: known, at: now, before: last.at };
}

/** Whether the reader was away for so long that marks would be too many. */
export function wasAway({ at, before }: Visit): boolean {
  return at - before >= longAbsence;
}

/** The visit of a reader who has seen all. */
export function withAllSeen(visit: Visit): Visit {
  return { ...visit, seen: visit.newest, before: visit.at };
}
