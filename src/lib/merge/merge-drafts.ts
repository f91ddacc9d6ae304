import type { Draft } from '#lib/schema/draft.ts';
import { isEnrichment } from '#lib/sources/sources.ts';
import { titleKey } from './title-key.ts';
import { textSimilarity, wordsOf } from './text-similarity.ts';

/** Records of one paper. */
export type DraftGroup = Draft[];

/** Abstracts that share fewer words than this are different texts, not two versions of one. */
const clearlyDifferent = 0.5;

/** Papers of one title that a record is compared with word by word; more than a few share a title only by design. */
const mostCompared = 20;

function known<T>(group: DraftGroup, pick: (draft: Draft) => T | undefined): T[] {
  return group.flatMap((draft) => pick(draft) ?? []);
}

function differs(group: DraftGroup, draft: Draft, pick: (draft: Draft) => string | number | undefined): boolean {
  const own = pick(draft);
  const theirs = known(group, pick);
  return own !== undefined && theirs.length > 0 && !theirs.includes(own);
}

/** arXiv ids decide where both sides have one: an arXiv paper may have a second DOI from its publisher. */
function idsDiffer(group: DraftGroup, draft: Draft): boolean {
  const numbered = draft.arxivId !== undefined && group.some(({ arxivId }) => arxivId !== undefined);
  return differs(group, draft, numbered ? (d) => d.arxivId : (d) => d.doi);
}

/** Finds groups by arXiv id, DOI and title. A draft joins the first that can hold it. */
class GroupIndex {
  readonly groups: DraftGroup[] = [];
  private readonly byKey = new Map<string, DraftGroup[]>();
  private readonly words = new Map<Draft, Set<string>>();

  private keysOf(draft: Draft): { ids: string[]; text: string; title: string } {
    const key = titleKey(draft.title);
    return {
      ids: [
        ...(draft.arxivId === undefined ? [] : [`arxiv:${draft.arxivId}`]),
        ...(draft.doi === undefined ? [] : [`doi:${draft.doi}`]),
      ],
      text: `text:${key}\n${draft.abstract}`,
      title: `title:${key}`,
    };
  }

  private wordsOf(draft: Draft): Set<string> {
    const words = this.words.get(draft) ?? wordsOf(draft.abstract);
    this.words.set(draft, words);
    return words;
  }

  /** Same compared title, but another paper: the abstracts clearly differ, and so does the number of authors, the date or the spelling of the title. */
  private isAnotherPaper(group: DraftGroup, draft: Draft): boolean {
    const described = group.filter(({ abstract }) => abstract !== '');
    if (draft.abstract === '' || described.length === 0) return false;
    const contradicted = differs(group, draft, (d) => d.authorCount) || differs(group, draft, (d) => d.issued) || differs(group, draft, (d) => d.title);
    return contradicted && !described.some((other) => textSimilarity(this.wordsOf(other), this.wordsOf(draft)) >= clearlyDifferent);
  }

  find(draft: Draft): DraftGroup | undefined {
    const { ids, text, title } = this.keysOf(draft);
    const groupsOf = (key: string) => this.byKey.get(key) ?? [];
    return (
      [...ids, text].flatMap(groupsOf).find((group) => !idsDiffer(group, draft)) ??
      groupsOf(title).slice(0, mostCompared).find((group) => !idsDiffer(group, draft) && !this.isAnotherPaper(group, draft))
    );
  }

  add(draft: Draft, group: DraftGroup = []): void {
    if (group.length === 0) this.groups.push(group);
    group.push(draft);
    const { ids, text, title } = this.keysOf(draft);
    for (const key of [...ids, text, title]) {
      const known = this.byKey.get(key);
      if (!known) this.byKey.set(key, [group]);
      else if (known.length < mostCompared && !known.includes(group)) known.push(group);
    }
  }
}

/** Whether a record stands for a paper. Enrichment and announced revisions complete papers and make none. */
export function makesPaper(draft: Draft): boolean {
  return !isEnrichment(draft.source) && draft.revises !== true;
}

/** Total order of records: those that make papers first, then by file and place. Paths are compared by code units, so it is the same everywhere. */
export function compareDrafts(a: Draft, b: Draft): number {
  const completing = Number(makesPaper(b)) - Number(makesPaper(a));
  if (completing !== 0) return completing;
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.lines[0] - b.lines[0] || (a.places.title?.line ?? 0) - (b.places.title?.line ?? 0) || (a.places.title?.column ?? 0) - (b.places.title?.column ?? 0);
}

/** Records that say most about who they are come first. */
function idRank({ arxivId, doi }: Draft): number {
  return arxivId !== undefined ? 0 : doi !== undefined ? 1 : 2;
}

function sortGroups(groups: DraftGroup[]): DraftGroup[] {
  for (const group of groups) group.sort(compareDrafts);
  return groups.sort((a, b) => (a[0] && b[0] ? compareDrafts(a[0], b[0]) : 0));
}

/**
 * Brings the records of one paper together: by arXiv id, then DOI, then title. Records with an id
 * come first, those with an arXiv id before those with a DOI alone, so that the result does not
 * depend on the order of files.
 */
export function mergeDrafts(drafts: Draft[]): DraftGroup[] {
  const index = new GroupIndex();
  const ordered = [...drafts].sort((a, b) => idRank(a) - idRank(b) || compareDrafts(a, b));
  for (const draft of ordered) index.add(draft, index.find(draft));
  return sortGroups(index.groups);
}

/** Adds records that only complete papers to those they belong to. One that belongs to none makes no paper. */
export function enrichGroups(groups: DraftGroup[], completing: Draft[]): { groups: DraftGroup[]; unused: Draft[] } {
  const merged = mergeDrafts([...groups.flat(), ...completing]);
  const isPaper = (group: DraftGroup) => group.some(makesPaper);
  return { groups: merged.filter(isPaper), unused: merged.filter((group) => !isPaper(group)).flat() };
}
