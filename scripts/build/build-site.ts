import { print, printError } from '../command/print.ts';
import { resolve } from 'node:path';
import { buildPages } from './build-pages.ts';
import { folders, ingestsFirst } from '#src/files/folders.ts';
import { isBroken } from '#lib/schema/count-severities.ts';
import { readSettings } from '#src/files/read-content.ts';
import { buildOffline } from './build-offline.ts';
import { buildSearch } from './build-search.ts';
import { digestBuilt } from './digest-written.ts';
import type { FileMarks } from './file-marks.ts';
import { pruneTypeset } from './prune-typeset.ts';
import { listPaperIds } from '#src/files/list-paper-ids.ts';
import { formatShortReport, printWorse } from '../command/report.ts';
import { reportBroken } from './report-broken.ts';
import { clearSegments, placeOfSegments } from './segments/segment-place.ts';
import { chooseSegmentSize } from './segments/segment-size.ts';
import { printBuilt } from './print-built.ts';
import { digestProgram } from './program-inputs.ts';
import { showProgress } from '../command/show-progress.ts';
import { checkBase } from '#src/site/check-address.ts';
import { fileAt, paths } from '#src/site/paths.ts';
import { completeIngest, runIngest } from '#src/ingest/run-ingest.ts';
import type { ContentChanges } from '#src/files/write-content.ts';
import type { BuildOptions } from './build-if-changed.ts';
import { addChanges, needsIngest, removeStamp, saveStamp, type StampCheck } from './build-stamp.ts';

/** Checks that every entry has a page, since Astro skips some files with only a warning. */
function assertEveryPaperBuilt(ids: string[], pages: FileMarks): void {
  const missing = ids.filter((id) => !Object.hasOwn(pages, resolve(folders.out, fileAt(paths.paper(id)))));
  if (missing.length > 0)
    throw new Error(
      `${String(missing.length)} of ${String(ids.length)} papers have no page in ${folders.out}. The first is ${missing[0] ?? ''}. Look above for Astro's warning about it.`,
    );
}

/** Something that may begin while something else is done. */
function startOnce(run: () => Promise<void>) {
  let running: Promise<void> | undefined;
  const start = (): Promise<void> => {
    running ??= run();
    // Whoever waits for its end is told.
    running.catch(() => undefined);
    return running;
  };
  return {
    start: (): void => void start(),
    /** Begins it unless it has begun. Throws what it throws. */
    end: start,
    /** Waits until nothing of it runs. */
    rest: async (): Promise<void> => {
      await running?.catch(() => undefined);
    },
  };
}

const nothing: ContentChanges = { write: [], remove: [] };

/** Ingests the seeds, if the content has any. Returns what was written, or nothing if something is broken. */
function ingestSeeds({ allowRemoval, json, quiet }: BuildOptions): ContentChanges | undefined {
  if (!ingestsFirst) {
    completeIngest(folders.content);
    return nothing;
  }
  const { result, changes } = runIngest({ ...folders, check: false, allowRemoval, quiet });
  // Among JSON, what is wrong is told to people alone; `npm run ingest -- --json` tells it to programs.
  if (json) printWorse(result.diagnostics, printError);
  else if (quiet) printWorse(result.diagnostics);
  else print(formatShortReport(result, changes));
  return isBroken(result.diagnostics) ? undefined : changes;
}

/**
 * Reads the seeds, builds the site and its search index. What was set aside is told, and the rest is built.
 *
 * @returns the exit code: 1, and nothing is built, if a hand-written file or a state file is broken
 */
export async function buildSite(stamp: StampCheck, options: BuildOptions): Promise<number> {
  if (reportBroken(folders)) return 1;
  const changes = needsIngest(stamp, folders.content) ? ingestSeeds(options) : nothing;
  if (!changes) return 1;
  const inputs = addChanges(stamp.inputs, folders.content, changes);
  const ids = listPaperIds(folders.content);
  removeStamp(folders.cache);
  const size = chooseSegmentSize(ids.length, options.segmentSize);
  const built = options.join && size !== undefined ? placeOfSegments(folders.cache, inputs, size) : undefined;
  const progress = options.quiet ? undefined : process.stderr;
  const program = digestProgram(inputs, folders);
  const { papersLanguage, offline } = readSettings(folders.content).settings;
  const search = startOnce(() => buildSearch(folders.cache, folders.out, ids, papersLanguage));
  const pages = await showProgress(progress, `pages of ${String(ids.length)} papers`, (tell) =>
    buildPages({ papers: ids.length, program, size, built, onIndexable: search.start }, tell),
  ).finally(search.rest);
  assertEveryPaperBuilt(ids, pages);
  await showProgress(progress, `search index of ${String(ids.length)} papers`, search.end);
  const ofWorker = await buildOffline(folders.out, checkBase(process.env['OFFPRINT_BASE'] ?? '/'), offline);
  pruneTypeset(folders.cache);
  if (built) clearSegments(folders.cache);
  const output = digestBuilt(folders.out, stamp.last?.output, pages, ofWorker);
  saveStamp(folders.cache, { inputs, rules: stamp.rules, output, papers: ids.length });
  printBuilt(options, ids.length);
  return 0;
}
