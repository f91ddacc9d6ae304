import { folders } from '#src/files/folders.ts';
import { withBuildLock } from '#src/files/lock.ts';
import { printError, printJson } from '../command/print.ts';
import { printResult, type ReportForm } from '../command/report-options.ts';
import { printBuilt } from './print-built.ts';
import { checkStamp, listEditedTexts } from './build-stamp.ts';

export interface BuildOptions extends ReportForm {
  /** Whether papers may go that no seed holds any more. */
  allowRemoval: boolean;
  /** Papers of a segment, if the pages are to be rendered in parts. */
  segmentSize?: number | undefined;
  /** Whether segments that were built by themselves are put into the site. */
  join: boolean;
}

/** Runs what needs the folders of the build for itself alone. */
function withFolders(run: () => Promise<number>): Promise<number> {
  return withBuildLock(run, (message) => {
    printError(`build: ${message}`);
  });
}

async function buildAll(options: BuildOptions): Promise<number> {
  const stamp = checkStamp(folders);
  if (stamp.isCurrent) {
    const papers = stamp.last?.papers ?? 0;
    printResult(
      options,
      { papers, folder: folders.out, hasChanged: false },
      () => `Nothing has changed since the last build: ${String(papers)} papers are in ${folders.out}.`,
    );
    return 0;
  }
  const isPlain = options.segmentSize === undefined && !options.join;
  const texts = isPlain ? listEditedTexts(stamp, folders.content) : undefined;
  if (texts) {
    const { buildTexts } = await import('./build-texts.ts');
    if (await buildTexts(stamp, texts)) {
      printBuilt(options, stamp.last?.papers ?? 0);
      return 0;
    }
  }
  // Only now, since loading all code takes longer than the comparison.
  const { buildSite } = await import('./build-site.ts');
  return buildSite(stamp, options);
}

/** Builds the site unless nothing that it is made of, and nothing in it, has changed. Returns the exit code. */
export function buildIfChanged(options: BuildOptions): Promise<number> {
  return withFolders(() => buildAll(options));
}

/**
 * Builds one segment by itself. Returns the exit code.
 *
 * @param size papers of a segment, if the command asks for a number
 */
export function buildOneSegment(
  segment: number,
  size: number | undefined,
  options: ReportForm,
): Promise<number> {
  return withFolders(async () => {
    const { buildSegment } = await import('./segments/build-segment.ts');
    return buildSegment(checkStamp(folders), { segment, size }, options);
  });
}

/**
 * Prints the segments of the site as JSON. Returns the exit code.
 *
 * @param size papers of a segment, if the command asks for a number
 */
export function printSegments(size: number | undefined): Promise<number> {
  return withFolders(async () => {
    const { listSegments } = await import('./segments/list-segments.ts');
    printJson(listSegments(checkStamp(folders), size));
    return 0;
  });
}
