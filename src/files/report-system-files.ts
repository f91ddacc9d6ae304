import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import { diagnose } from '#lib/schema/rules.ts';
import { printable } from '#lib/text/printable.ts';
import { listSystemFiles } from './read-files.ts';

/**
 * A note on each file of a system or an office program among the seeds. Such files come and go with the machine, so no
 * generated file tells of them.
 */
export function reportSystemFiles(folder: string, label: string): Diagnostic[] {
  return listSystemFiles(folder).map((path) =>
    diagnose('system-file', {
      message: 'A system or a program keeps this file for itself, so it is passed over.',
      places: [{ file: printable(`${label}/${path}`), line: 1, column: 1 }],
    }),
  );
}
