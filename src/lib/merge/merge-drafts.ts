import type { Draft } from '#lib/schema/draft.ts';
import { isEnrichment } from '#lib/sources/sources.ts';
import { titleKey } from './title-key.ts';
import { textSimilarity } from './text-similarity.ts';

/** Records of one paper. */
export type DraftGroup = Draft[];

/** Abstracts that share fewer words than this are different texts, not two versions of one. */
const clearlyDifferent = 0.5;

function known<T>(group: DraftGroup, pick: (draft: Draft) => T | undefined): T[] {
  return group.flatMap((draft) => pick(draft) ?? []);
}

function idsDiffer(group: DraftGroup, draft: Draft): boolean {
  const differs = (pick: (draft: Draft) => string | undefined) => {
    const own = pick(draft);
    const theirs = known(group, pick);
    return own !== undefined && theirs.length > 0 && !theirs.includes(own);
  };
  return differs((d) => d.arxivId) || (draft.arxivId === undefined && differs((d) => d.doi));
}

function differs<T>(group: DraftGroup, own: T | undefined, pick: (draft: Draft) => T | undefined): boolean {
  const theirs = known(group, pick);
  return own !== undefined && theirs.length > 0 && !theirs.includes(own);
}

/** Same title, but another paper: the abstracts clearly differ, and so does the number of authors or the date. */
function isAnotherPaper(group: DraftGroup, draft: Draft): boolean {
  const abstracts = known(group, (d) => (d.abstract === '' ? undefined : d.abstract));
  if (draft.abstract === '' || abstracts.length === 0) return false;
  if (abstracts.some((abstract) => textSimilarity(abstract, draft.abstract) >= clearlyDifferent)) return false;
  return differs(group, draft.authorCount, (d) => d.authorCount) || differs(group, draft.issued, (d) => d.issued);
}

/** Finds groups by arXiv id, DOI and title. A draft joins the first that can hold it. */
class GroupIndex {
  readonly groups: DraftGroup[] = [];
  private readonly byKey = new Map<string, DraftGroup[]>();

  private keysOf(draft: Draft): { ids: string[]; title: string } {
    return {
      ids: [
        ...(draft.arxivId === undefined ? [] : [`arxiv:${draft.arxivId}`]),
        ...(draft.doi === undefined ? [] : [`doi:${draft.doi}`]),
      ],
      title: `title:${titleKey(draft.title)}`,
    };
  }

  find(draft: Draft): DraftGroup | undefined {
    const { ids, title } = this.keysOf(draft);
    const same = ids.flatMap((id) => this.byKey.get(id) ?? [])[0];
    return same ?? this.byKey.get(title)?.find((group) => !idsDiffer(group, draft) && !isAnotherPaper(group, draft));
  }

  private register(group: DraftGroup, draft: Draft): void {
    const { ids, title } = this.keysOf(draft);
    for (const key of [...ids, title]) {
      const known = this.byKey.get(key) ?? [];
      if (!known.includes(group)) this.byKey.set(key, [...known, group]);
    }
  }

  add(draft: Draft, group: DraftGroup = []): void {
    if (group.length === 0) this.groups.push(group);
    group.push(draft);
    this.register(group, draft);
  }
}

/** Total order of records: seeds before enrichment, then by file and line. Paths are compared by code units, so it is the same everywhere. */
export function compareDrafts(a: Draft, b: Draft): number {
  const completing = Number(isEnrichment(a.source)) - Number(isEnrichment(b.source));
  if (completing !== 0) return completing;
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.lines[0] - b.lines[0];
}

function sortGroups(groups: DraftGroup[]): DraftGroup[] {
  for (const group of groups) group.sort(compareDrafts);
  return groups.sort((a, b) => (a[0] && b[0] ? compareDrafts(a[0], b[0]) : 0));
}

/**
 * Brings the records of one paper together: by arXiv id, then DOI, then title. Records with an id
 * come first, so that the result does not depend on the order of files.
 */
export function mergeDrafts(drafts: Draft[]): DraftGroup[] {
  const index = new GroupIndex();
  const hasId = (draft: Draft) => draft.arxivId !== undefined || draft.doi !== undefined;
  const ordered = [...drafts].sort(compareDrafts);
  for (const draft of [...ordered.filter(hasId), ...ordered.filter((d) => !hasId(d))]) index.add(draft, index.find(draft));
  return sortGroups(index.groups);
}

/** Adds enrichment records to the papers they belong to. One that belongs to none makes no paper. */
export function enrichGroups(groups: DraftGroup[], enrichment: Draft[]): { groups: DraftGroup[]; unused: Draft[] } {
  const merged = mergeDrafts([...groups.flat(), ...enrichment]);
  const isPaper = (group: DraftGroup) => group.some((draft) => !isEnrichment(draft.source));
  return { groups: merged.filter(isPaper), unused: merged.filter((group) => !isPaper(group)).flat() };
}
