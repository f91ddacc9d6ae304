import { folders } from '#src/files/folders.ts';
import { withBuildLock } from '#src/files/lock.ts';
import { print, printError } from '../command/print.ts';
import { checkStamp } from './build-stamp.ts';

export interface BuildOptions {
  /** Whether papers may go that no seed holds any more. */
  allowRemoval: boolean;
  /** Whether only faults are printed. */
  quiet: boolean;
}

async function buildAll(options: BuildOptions): Promise<number> {
  const stamp = checkStamp(folders);
  if (stamp.isCurrent) {
    if (!options.quiet)
      print(
        `Nothing has changed since the last build: ${String(stamp.last?.papers ?? 0)} papers are in ${folders.out}.`,
      );
    return 0;
  }
  // Only now, since loading all code takes longer than the comparison.
  const { buildSite } = await import('./build-site.ts');
  return buildSite(stamp, options);
}

/** Builds the site unless nothing that it is made of, and nothing in it, has changed. Returns the exit code. */
export function buildIfChanged(options: BuildOptions): Promise<number> {
  return withBuildLock(
    () => buildAll(options),
    (message) => {
      printError(`build: ${message}`);
    },
  );
}
