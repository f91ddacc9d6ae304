import type { ChangedPaper, ChangeSet } from '../../schema/changes.ts';
import type { Paper, WrittenPaper } from '../../schema/paper.ts';

/** The fields of an earlier entry that show whether its paper has changed. */
export type KnownPaper = Partial<Pick<Paper, 'version' | 'updated' | 'withdrawn' | 'links' | 'aliases'>>;

export const changeKinds = ['new', 'revised', 'withdrawn', 'code'] as const;
export type ChangeKind = (typeof changeKinds)[number];

function hasCode({ links }: KnownPaper): boolean {
  return links?.some(({ rel }) => rel === 'code') ?? false;
}

/**
 * Whether a paper has a higher version or a later day of revision than before. A version that only becomes
 * known is no revision, unless it is newer than the earlier data.
 */
function isRevised(before: KnownPaper, paper: KnownPaper, lastDate: string): boolean {
  const { version = 1, updated } = paper;
  if (before.version !== undefined) return version > before.version;
  if (before.updated !== undefined) return updated !== undefined && updated > before.updated;
  return version > 1 && updated !== undefined && updated > lastDate;
}

/** A paper that its authors withdrew may be retracted later: that is news again. */
function isTakenBack(before: KnownPaper, { withdrawn }: WrittenPaper): boolean {
  if (withdrawn === undefined) return false;
  return !before.withdrawn || (withdrawn.kind === 'retracted' && before.withdrawn.kind !== 'retracted');
}

function kindsOf(before: KnownPaper | undefined, paper: WrittenPaper, lastDate: string): ChangeKind[] {
  if (!before) return ['new'];
  return [
    ...(isRevised(before, paper, lastDate) ? ['revised' as const] : []),
    ...(isTakenBack(before, paper) ? ['withdrawn' as const] : []),
    ...(hasCode(paper) && !hasCode(before) ? ['code' as const] : []),
  ];
}

/** Lists the changes from the earlier entries, by id, to the current papers. `lastDate` is the day of the earlier data. */
export function comparePapers(
  before: Map<string, KnownPaper>,
  papers: readonly WrittenPaper[],
  lastDate: string,
): Omit<ChangeSet, 'date'> {
  const byAlias = new Map(
    [...before].flatMap(([id, paper]) => [id, ...(paper.aliases ?? [])].map((name) => [name, paper])),
  );
  const changes: Omit<ChangeSet, 'date'> = { new: [], revised: [], withdrawn: [], code: [] };
  for (const paper of papers) {
    const known = [paper.id, ...paper.aliases]
      .map((name) => byAlias.get(name))
      .find((found) => found !== undefined);
    for (const kind of kindsOf(known, paper, lastDate)) {
      const changed: ChangedPaper = { id: paper.id };
      if (kind === 'revised' && paper.version !== undefined) changed.version = paper.version;
      if (kind === 'withdrawn' && paper.withdrawn?.kind) changed.kind = paper.withdrawn.kind;
      changes[kind].push(changed);
    }
  }
  for (const kind of changeKinds) changes[kind].sort((a, b) => (a.id < b.id ? 1 : -1));
  return changes;
}
