import { countSeverities, isBroken } from '#lib/schema/count-severities.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';

/**
 * 1 if a hand-written file or a state file is broken, and with `strict` if anything is worse than a note; else 0.
 * A record or a file that is set aside is reported, and stops nothing.
 */
export function exitCodeOf(diagnostics: readonly Diagnostic[], strict = false): number {
  const { error, warning } = countSeverities(diagnostics);
  return isBroken(diagnostics) || (strict && error + warning > 0) ? 1 : 0;
}
