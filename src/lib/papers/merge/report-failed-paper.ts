import type { Diagnostic, Place } from '../../schema/diagnostic.ts';
import { diagnose } from '../../schema/rules.ts';
import { quoteTitle } from '../../text/quote.ts';

/** A paper of which a stage can make nothing; all others are made. */
export function reportFailedPaper(title: string, reason: string, places: Place[]): Diagnostic {
  return diagnose('paper-failed', {
    message: `The paper ${quoteTitle(title)} cannot be made: ${reason}.`,
    hint: 'All other papers are made. Correct what stands here, or move the record out of the file.',
    places,
  });
}
