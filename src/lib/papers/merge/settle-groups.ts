import { containEach } from '../../schema/contain.ts';
import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { DraftGroup } from './merge-drafts.ts';
import { reportFailedPaper } from './report-failed-paper.ts';
import { placeOfField } from './report-papers.ts';
import { settlePaper, type SettledPaper } from './settle-paper.ts';

/** Reports a group of records of which no paper can be made. */
function reportFailedGroup(group: DraftGroup, reason: string): Diagnostic {
  return reportFailedPaper(
    group[0]?.title ?? '',
    reason,
    group.map((draft) => placeOfField(draft, 'title')),
  );
}

/** The paper of each group. A group that cannot be settled costs its own paper alone. */
export function settleGroups(groups: readonly DraftGroup[]): {
  settled: { paper: SettledPaper; group: DraftGroup }[];
  diagnostics: Diagnostic[];
} {
  const { values, diagnostics } = containEach(
    groups,
    (group) => ({ paper: settlePaper(group), group }),
    reportFailedGroup,
  );
  return { settled: values, diagnostics };
}
