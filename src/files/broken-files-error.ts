import type { Diagnostic } from '#lib/schema/diagnostic.ts';

function describe({ places: [place], message, hint }: Diagnostic): string {
  const at = place ? `${place.file}:${String(place.line)}:${String(place.column)}: ` : '';
  return `${at}${message}${hint === undefined ? '' : ` ${hint}`}`;
}

/** Hand-written or state files that no command may go on with. The message names place and remedy of each fault. */
export class BrokenFilesError extends Error {
  readonly diagnostics: Diagnostic[];

  constructor(diagnostics: Diagnostic[]) {
    super(diagnostics.map(describe).join('\n'));
    this.diagnostics = diagnostics;
  }
}
