import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KnownPaper } from '#lib/papers/changes/compare-papers.ts';
import type { Traces } from '#lib/papers/changes/find-removed.ts';
import type { ChangeSet } from '#lib/schema/changes.ts';
import { paperSchema } from '#lib/schema/paper.ts';
import { diagnose } from '#lib/schema/rules.ts';
import type { FirstSeen, StateLine } from '#lib/schema/state.ts';
import { statusSchema, type DataStatus } from '#lib/schema/status.ts';
import { indexFirstSeen } from '#lib/state/first-seen.ts';
import { parseEntry } from '#lib/entries/parse-entry.ts';
import { BrokenFilesError } from './broken-files-error.ts';
import { readChangeLog } from './change-log-file.ts';
import { remedyOf } from './file-classes.ts';
import { listFiles, readText } from './read-files.ts';
import { readStateFile, statePath } from './state-file.ts';

const knownSchema = paperSchema
  .pick({
    version: true,
    updated: true,
    withdrawn: true,
    links: true,
    aliases: true,
    title: true,
    arxivId: true,
    doi: true,
    conflicts: true,
    records: true,
  })
  .partial();

type EarlierPaper = KnownPaper & Traces;

/** What an entry says, if its text is known. */
export type RecallEntry = (id: string, text: string) => EarlierPaper | undefined;

/** An entry that was edited by hand is still known, but says nothing of itself. */
function readKnown(path: string, id: string, recall: RecallEntry): EarlierPaper {
  try {
    const text = readFileSync(path, 'utf8');
    return recall(id, text) ?? knownSchema.parse(parseEntry(text).data);
  } catch {
    return {};
  }
}

function readJson(path: string): unknown {
  const text = readText(path);
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Day of the data that the last run wrote, UTC. */
export function readDataDay(content: string): string | undefined {
  return statusSchema.safeParse(readJson(join(content, 'derived/status.json'))).data?.dataDate;
}

/** State is not as the last run left it; said with what to do. */
function missing(file: string, message: string): BrokenFilesError {
  const places = [{ file, line: 1, column: 1 }];
  return new BrokenFilesError([diagnose('bad-state', { message, hint: remedyOf(file), places })]);
}

/** The lines, if they are as many as the status of the run before says: a file that is gone or cut would number all papers anew. */
function readFirstSeen(content: string, status: DataStatus | undefined) {
  const read = readStateFile(content, 'first-seen');
  const { newestRun } = indexFirstSeen(read?.lines ?? []);
  const expected = status?.newestRun ?? 0;
  if (newestRun >= expected) return read;
  throw missing(
    `content/${statePath('first-seen')}`,
    `The file ends with ingest ${newestRun}, but the last one was ${expected}: lines are missing.`,
  );
}

/** The log, which every run writes: if another run was before this one and there is none, its history is lost. */
function readLog(content: string, hasRun: boolean): ChangeSet[] {
  const log = readChangeLog(content);
  if (log === undefined && hasRun)
    throw missing('content/log/changes.json', 'The file is missing, but an earlier ingest wrote it.');
  return log ?? [];
}

/** What the run before left: its papers, by id, its log of changes, and the day of its data. */
export interface Previous {
  papers: Map<string, EarlierPaper>;
  log: ChangeSet[];
  date: string;
  /** `state/first-seen.jsonl`, with its lines. */
  firstSeen: { lines: FirstSeen[]; text: string };
  /** `state/closed-editions.jsonl`, with its lines. */
  closedEditions: { lines: StateLine<'closed-editions'>[]; text: string };
  /** `state/published.jsonl`, with its lines. */
  published: { lines: StateLine<'published'>[]; text: string };
  /** `state/positions.jsonl`, with its lines. */
  positions: { lines: StateLine<'positions'>[]; text: string };
}

/**
 * What the run before left. Nothing is taken from derived files that cannot be read: this run makes them again.
 *
 * @param recall saves reading the entries that stay as they are
 * @throws {BrokenFilesError} if state cannot be read, or lines of it are gone, which no run can make again
 */
export function readPrevious(
  content: string,
  startAgain: readonly string[],
  recall: RecallEntry = () => undefined,
): Previous {
  const folder = join(content, 'papers');
  const paths = listFiles(folder).filter((path) => path.endsWith('.mdx'));
  const status = statusSchema.safeParse(readJson(join(content, 'derived/status.json')));
  const firstSeen = startAgain.includes('first-seen') ? undefined : readFirstSeen(content, status.data);
  const hasRun = status.success || firstSeen !== undefined;
  return {
    papers: new Map(
      paths.map((path) => {
        const id = path.replace(/\.mdx$/, '');
        return [id, readKnown(join(folder, path), id, recall)];
      }),
    ),
    log: startAgain.includes('changes') ? [] : readLog(content, hasRun),
    date: status.data?.dataDate ?? '',
    firstSeen: firstSeen ?? { lines: [], text: '' },
    closedEditions: readStateFile(content, 'closed-editions') ?? { lines: [], text: '' },
    published: readStateFile(content, 'published') ?? { lines: [], text: '' },
    positions: readStateFile(content, 'positions') ?? { lines: [], text: '' },
  };
}
