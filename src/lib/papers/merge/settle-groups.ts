import { containEach } from '../../schema/contain.ts';
import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { DraftGroup } from './merge-drafts.ts';
import { reportFailedGroup } from './report-failed-paper.ts';
import { settlePaper, type SettledPaper } from './settle-paper.ts';

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
