import type { NamedPaper } from '../merge/assign-ids.ts';
import type { DraftGroup } from '../merge/merge-drafts.ts';
import type { Decision } from '../../schema/decision.ts';
import { findNearDuplicates, type NearDuplicate } from './find-near-duplicates.ts';
import { joinPapers, type PaperOfRecords } from './join-papers.ts';
import { resolveDecisions, type FindPlace, type Resolution } from './resolve-decisions.ts';

type Decided = Omit<Resolution, 'joined'> & { joined: PaperOfRecords[] };

/** The papers as a person decided: those that are the same as one. `groups` are their records, in the same order. */
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

/** Pairs that may be one paper and of which nobody said that they are two. */
export function findUndecided(
  papers: readonly NamedPaper[],
  { areDifferent }: Pick<Resolution, 'areDifferent'>,
): NearDuplicate[] {
  return findNearDuplicates(papers).filter(
    ({ first, second }) => !areDifferent(papers[first]?.id ?? '', papers[second]?.id ?? ''),
  );
}
