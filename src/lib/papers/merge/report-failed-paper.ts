import type { Diagnostic, Place } from '../../schema/diagnostic.ts';
import { diagnose } from '../../schema/rules.ts';
import { quoteTitle } from '../../text/quote.ts';
import type { DraftGroup } from './merge-drafts.ts';
import { placeOfField } from './report-papers.ts';

/** A paper of which a stage can make nothing; all others are made. */
export function reportFailedPaper(title: string, reason: string, places: Place[]): Diagnostic {
  return diagnose('paper-failed', {
    message: `The paper ${quoteTitle(title)} cannot be made: ${reason}.`,
    hint: 'All other papers are made. Correct what stands here, or move the record out of the file.',
    places,
  });
}

/** A group of records of which no paper can be made. */
export function reportFailedGroup(group: DraftGroup, reason: string): Diagnostic {
  return reportFailedPaper(
    group[0]?.title ?? '',
    reason,
    group.map((draft) => placeOfField(draft, 'title')),
  );
}
