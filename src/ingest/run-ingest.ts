import { existsSync } from 'node:fs';
import { isBroken } from '#lib/schema/count-severities.ts';
import { BrokenFilesError } from '../files/broken-files-error.ts';
import { checkState } from '../files/check-state.ts';
import { describeRun } from './describe-run.ts';
import { guardRemoval } from './guard-removal.ts';
import { withLock } from '../files/lock.ts';
import { openMemory, type Memory } from './memory.ts';
import { runPipeline, type PipelineResult } from './pipeline.ts';
import { progressStages } from './progress-stages.ts';
import { listFiles } from '../files/read-files.ts';
import { readPeople } from '../files/read-content.ts';
import { readPrevious, type RecallEntry } from '../files/read-previous.ts';
import { reportSystemFiles } from '../files/report-system-files.ts';
import {
  compareContent,
  isInterrupted,
  recoverContent,
  writeContent,
  type ContentChanges,
} from '../files/write-content.ts';

export interface IngestOptions {
  seeds: string;
  content: string;
  /** Compare only. */
  check: boolean;
  /** State files whose history begins again, whatever stands in them. */
  startAgain?: readonly string[];
  /** Whether papers may go that no seed holds any more. */
  allowRemoval?: boolean;
  /** Whether no stage is shown. */
  quiet?: boolean;
  /** Folder that keeps what was computed for the next run; without it, everything is computed. */
  cache?: string;
  /** In the place of what the cache keeps: the memory of a process that has ingested before. */
  memory?: Memory;
}

/** An entry whose text this run would write says what its paper says. */
function recallEntries({ papers, files }: PipelineResult): { recall: RecallEntry; same: Set<string> } {
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  const same = new Set<string>();
  const recall: RecallEntry = (id, text) => {
    const path = `papers/${id}.mdx`;
    if (!files.holds(path, text)) return undefined;
    same.add(path);
    return byId.get(id);
  };
  return { recall, same };
}

/** Runs the pipeline and brings the content folder up to date, or only compares it. Nothing is written if it reports something broken. */
export function runIngest({
  seeds,
  content,
  check,
  startAgain = [],
  allowRemoval = false,
  quiet = false,
  cache,
  memory: held,
}: IngestOptions): {
  result: PipelineResult;
  changes: ContentChanges;
} {
  if (!existsSync(seeds))
    throw new Error(`The folder of seeds, ${seeds}, does not exist. Create it or name another with --seeds.`);
  if (listFiles(seeds).length === 0)
    throw new Error(
      `The folder of seeds, ${seeds}, is empty. Put at least one saved page into it; nothing was changed.`,
    );
  const progress = progressStages(quiet ? undefined : process.stderr);
  const run = () => {
    if (!check) recoverContent(content);
    const broken = checkState({ seeds, content }, startAgain);
    if (broken.length > 0) throw new BrokenFilesError(broken);
    const memory = held ?? (cache === undefined ? undefined : openMemory(cache));
    const piped = runPipeline({ seeds, content }, progress.stage, memory);
    // What was taken down must not live on among what is remembered.
    for (const { stage, input } of piped.unwanted) memory?.forget(stage, input);
    const { recall, same } = recallEntries(piped);
    const previous = progress.stage('read entries', () => readPrevious(content, startAgain, recall));
    const files = progress.stage('compare', () => describeRun(seeds, piped, previous, readPeople(content)));
    const changes = compareContent(content, files, same);
    const diagnostics = [
      ...piped.diagnostics,
      ...reportSystemFiles(seeds, 'seeds'),
      ...guardRemoval(previous, piped, allowRemoval),
    ];
    if (!check && !isBroken(diagnostics))
      progress.stage('write', () => {
        writeContent(content, files, changes);
      });
    progress.stage('remember', () => memory?.save());
    progress.end();
    return { result: { ...piped, diagnostics }, changes };
  };
  return check ? run() : withLock(content, run);
}

/** Ends what a killed run had decided. For whoever reads a content folder without bringing it up to date. */
export function completeIngest(content: string): void {
  if (isInterrupted(content))
    withLock(content, () => {
      recoverContent(content);
    });
}
