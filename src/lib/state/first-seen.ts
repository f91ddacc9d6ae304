import type { FirstSeen } from '../schema/state.ts';
import { resolveState } from './state-lines.ts';

/** A paper with the ids that it had before. */
export interface NamedPaper {
  id: string;
  aliases: readonly string[];
}

/** Knows when the site got each paper, by the ids it has and had. */
export interface FirstSeenIndex {
  /** Highest number of an ingest that found new papers; 0 if there was none. */
  newestRun: number;
  /** When the site got a paper: the earliest line on any of its ids. */
  firstSeen: (paper: NamedPaper) => Omit<FirstSeen, 'id'> | undefined;
  /**
   * The id under which the site got a paper. It never changes: of ids with one number, those that the paper had come
   * before the one that it has.
   */
  firstId: (paper: NamedPaper) => string;
  /** Whether a paper had the id after some ingest, so that readers may have kept its address. */
  wasPublished: (id: string) => boolean;
  /** The papers that a later ingest found than that of a number, in the order that they are given. */
  papersSince: <Paper extends NamedPaper>(run: number, papers: readonly Paper[]) => Paper[];
  /** The papers that the newest ingest found; nothing if it found all of them, as the first one does. */
  newestOf: <Paper extends NamedPaper>(papers: readonly Paper[]) => Paper[] | undefined;
}

function compareDays(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Reads the lines of `content/state/first-seen.jsonl`. */
export function indexFirstSeen(lines: readonly FirstSeen[]): FirstSeenIndex {
  const byId = resolveState('first-seen', lines);
  const firstLine = ({ id, aliases }: NamedPaper): FirstSeen | undefined =>
    [...aliases, id]
      .flatMap((name) => byId.get(name) ?? [])
      .sort((a, b) => a.run - b.run || compareDays(a.day ?? '', b.day ?? ''))[0];
  const firstSeen: FirstSeenIndex['firstSeen'] = (paper) => {
    const first = firstLine(paper);
    return first && { run: first.run, ...(first.day === undefined ? {} : { day: first.day }) };
  };
  const newestRun = lines.reduce((newest, { run }) => Math.max(newest, run), 0);
  const papersSince: FirstSeenIndex['papersSince'] = (run, papers) =>
    papers.filter((paper) => (firstSeen(paper)?.run ?? 0) > run);
  return {
    newestRun,
    firstSeen,
    firstId: (paper) => firstLine(paper)?.id ?? paper.aliases[0] ?? paper.id,
    wasPublished: (id) => byId.has(id),
    papersSince,
    newestOf: (papers) => {
      const newest = papersSince(newestRun - 1, papers);
      return newest.length === papers.length ? undefined : newest;
    },
  };
}

/**
 * Lines to add for an ingest: one for each id that has none. A paper that is known by an earlier id keeps its number.
 *
 * @param day day that the data is of, UTC
 */
export function addFirstSeen(
  lines: readonly FirstSeen[],
  papers: readonly NamedPaper[],
  day: string | undefined,
): FirstSeen[] {
  const { newestRun, firstSeen } = indexFirstSeen(lines);
  const known = new Set(lines.map(({ id }) => id));
  const now = { run: newestRun + 1, ...(day === undefined ? {} : { day }) };
  return papers
    .filter(({ id }) => !known.has(id))
    .map((paper) => ({ id: paper.id, ...(firstSeen(paper) ?? now) }))
    .sort((a, b) => a.run - b.run || (a.id < b.id ? -1 : 1));
}
