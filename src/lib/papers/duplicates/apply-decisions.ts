import type { NamedPaper } from '../merge/assign-ids.ts';
import type { DraftGroup } from '../merge/merge-drafts.ts';
import type { Decision } from '../../schema/decision.ts';
import { findNearDuplicates, type NearDuplicate } from './find-near-duplicates.ts';
import { joinPapers, type PaperOfRecords } from './join-papers.ts';
import { resolveDecisions, type FindPlace, type Resolution } from './resolve-decisions.ts';

type Decided = Omit<Resolution, 'joined'> & { joined: PaperOfRecords[] };

/** Joins the papers that a person called the same. `groups` are their records, in the same order. */
export function applyDecisions(
  papers: readonly NamedPaper[],
  groups: readonly DraftGroup[],
  { decisions, placeOf }: { decisions: readonly Decision[]; placeOf: FindPlace },
): Decided {
  const { joined, ...resolution } = resolveDecisions(decisions, papers, placeOf);
  const entries = papers.flatMap((paper, index) => {
    const group = groups[index];
    return group ? [{ paper, group }] : [];
  });
  return { ...resolution, joined: joinPapers(entries, joined) };
}

/** Whether one feed posted both as separate items. */
function areTwoItems(a: DraftGroup, b: DraftGroup): boolean {
  return a.some(({ item }) =>
    b.some(({ item: other }) => item?.feed === other?.feed && item?.guid !== other?.guid),
  );
}

/** Pairs that may be one paper. Left out are pairs that a person called different, and items of one feed with the same title. */
export function findUndecided({
  joined,
  areDifferent,
}: Pick<Decided, 'joined' | 'areDifferent'>): NearDuplicate[] {
  return findNearDuplicates(joined.map(({ paper }) => paper)).filter(({ first, second, text }) => {
    const [a, b] = [joined[first], joined[second]];
    if (!a || !b || areDifferent(a.paper.id, b.paper.id)) return false;
    return text !== undefined || !areTwoItems(a.group, b.group);
  });
}
