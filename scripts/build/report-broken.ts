import { checkState } from '#src/files/check-state.ts';
import type { folders } from '#src/files/folders.ts';
import { findBroken } from '#src/files/hand-written.ts';
import { printError } from '../command/print.ts';
import { formatDiagnostic } from '../command/report.ts';

/** Tells which hand-written and state files are broken. Returns whether any is, so that nothing may be built. */
export function reportBroken(places: typeof folders): boolean {
  const broken = [...findBroken(places.content), ...checkState(places)];
  for (const diagnostic of broken) printError(formatDiagnostic(diagnostic));
  if (broken.length > 0) printError('Nothing was built: first mend what is broken.');
  return broken.length > 0;
}
