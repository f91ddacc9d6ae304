import type { PaperOfRecords } from '../merge/assign-ids.ts';
import type { DraftGroup } from '../merge/merge-drafts.ts';
import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { Decision } from '../../schema/decision.ts';
import { findNearDuplicates, type KeepRead, type NearDuplicate } from './find-near-duplicates.ts';
import { joinPapers } from './join-papers.ts';
import { resolveDecisions, type FindPlace, type Resolution } from './resolve-decisions.ts';

type Decided = Omit<Resolution, 'joined'> & { joined: PaperOfRecords[] };

/** Joins the papers that a person called the same. */
export function applyDecisions(
  papers: readonly PaperOfRecords[],
  { decisions, placeOf }: { decisions: readonly Decision[]; placeOf: FindPlace },
): Decided {
  const { joined, ...resolution } = resolveDecisions(
    decisions,
    papers.map(({ paper }) => paper),
    placeOf,
  );
  const { papers: kept, diagnostics } = joinPapers(papers, joined);
  return { ...resolution, joined: kept, diagnostics: [...resolution.diagnostics, ...diagnostics] };
}

/** Whether one feed posted both as separate items. */
function areTwoItems(a: DraftGroup, b: DraftGroup): boolean {
  return a.some(({ item }) =>
    b.some(({ item: other }) => item?.feed === other?.feed && item?.guid !== other?.guid),
  );
}

/** Pairs that may be one paper. Left out are pairs that a person called different, and items of one feed with the same title. */
export function findUndecided(
  { joined, areDifferent }: Pick<Decided, 'joined' | 'areDifferent'>,
  keep?: KeepRead,
): {
  pairs: NearDuplicate[];
  diagnostics: Diagnostic[];
} {
  const { pairs, diagnostics } = findNearDuplicates(
    joined.map(({ paper }) => paper),
    keep,
  );
  const undecided = pairs.filter(({ first, second, text }) => {
    const [a, b] = [joined[first], joined[second]];
    if (!a || !b || areDifferent(a.paper.id, b.paper.id)) return false;
    return text !== undefined || !areTwoItems(a.group, b.group);
  });
  return { pairs: undecided, diagnostics };
}
