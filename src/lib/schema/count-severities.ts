import { isAtLeast, type Diagnostic } from './diagnostic.ts';

/** Messages by what a reader of a report has to do: mend or save again, look, or nothing. */
export interface SeverityCounts {
  /** Whatever is not used or broken. */
  error: number;
  warning: number;
  note: number;
}

/** Counts messages for a report; everything worse than a warning is an error there. */
export function countSeverities(diagnostics: readonly Diagnostic[]): SeverityCounts {
  const error = diagnostics.filter(({ severity }) => isAtLeast(severity, 'record-set-aside')).length;
  const warning = diagnostics.filter(({ severity }) => severity === 'warning').length;
  return { error, warning, note: diagnostics.length - error - warning };
}

/** Whether something has to be mended before anything is written or published. */
export function isBroken(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'broken');
}
