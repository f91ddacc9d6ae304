import { dayOf } from '#lib/dates/paper-date.ts';
import { indexFirstSeen } from '#lib/state/first-seen.ts';
import { folders } from '#src/files/folders.ts';
import { readStateFile } from '#src/files/state-file.ts';
import type { PaperEntry } from '../corpus.ts';

const lines = readStateFile(folders.content, 'first-seen')?.lines ?? [];
const index = indexFirstSeen(lines);

/** Day of the data of the first ingest. */
export const [firstDay] = lines.flatMap(({ day }) => day ?? []).sort();

/** Number of the newest ingest that found new papers; 0 if there was none. */
export const { newestRun } = index;

/** Whether a paper once had the id, and with it an address that readers may have kept. */
export const { wasPublished } = index;

/** When the site got a paper, and the id that it had then. */
export interface Arrival {
  id: string;
  /** Number of the ingest; 0 if it is not known. */
  run: number;
  /** Day of the data of that ingest, UTC. */
  day?: string;
}

const known = new WeakMap<PaperEntry['data'], Arrival>();

/** When the site got a paper, under any of the ids that it had. */
export function arrivalOf({ id, data }: PaperEntry): Arrival {
  const paper = { id, aliases: data.aliases };
  const arrival = known.get(data) ?? { id: index.firstId(paper), run: 0, ...index.firstSeen(paper) };
  known.set(data, arrival);
  return arrival;
}

/** Number of the ingest that brought a paper, if it is not the first one. */
export function laterRun(paper: PaperEntry): number | undefined {
  const { run } = arrivalOf(paper);
  return run > 1 ? run : undefined;
}

/** Ids of the papers that the newest ingest found; nothing if it found all of them. */
export function newestArrivals(papers: readonly PaperEntry[]): string[] | undefined {
  const named = papers.map(({ id, data: { aliases } }) => ({ id, aliases }));
  return index.newestOf(named)?.map(({ id }) => id);
}

/** Of some days the last one. */
export function latestDay(days: readonly (string | undefined)[]): string | undefined {
  return days
    .flatMap((day) => day ?? [])
    .sort()
    .at(-1);
}

/** Day on which a paper is news here: the day on which the site got it, or its own if that is later. */
export function newsDay(paper: PaperEntry): string | undefined {
  return latestDay([arrivalOf(paper).day, dayOf(paper.data.issued)]);
}
