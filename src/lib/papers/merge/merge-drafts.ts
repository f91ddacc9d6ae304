import { containEach, reportUnread } from '../../schema/contain.ts';
import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { Draft } from '../../schema/draft.ts';
import { isEnrichment } from '../../sources/sources.ts';
import { KnownFacts } from './known-facts.ts';
import { placeOf } from './work-place.ts';
import { titleKey } from '../../identifiers/title-key.ts';

/** Records of one paper. */
export type DraftGroup = Draft[];

/** A record is compared with this many papers of its title. More papers share a title only on purpose. */
const maxCompared = 20;

interface Group {
  drafts: DraftGroup;
  facts: KnownFacts;
}

function keysOf(draft: Draft) {
  const { title, abstract, arxivId, doi, item } = draft;
  const { container, volume, page } = placeOf(draft);
  const isPlace = container !== '' && volume !== '' && page !== '';
  const key = titleKey(title);
  return {
    ids: [
      ...(arxivId === undefined ? [] : [`arxiv:${arxivId}`]),
      ...(doi === undefined ? [] : [`doi:${doi}`]),
    ],
    items: item ? [`item:${item.feed}\n${item.guid}`] : [],
    places: isPlace ? [`place:${key}\n${container}\n${volume}\n${page}`] : [],
    titles: [`text:${key}\n${abstract}`, `title:${key}`],
  };
}

/** Finds groups by arXiv id, DOI, guid and title. A draft joins the first group that fits. */
class GroupIndex {
  readonly groups: Group[] = [];
  private readonly byKey = new Map<string, Group[]>();

  private find(draft: Draft, { ids, items, places, titles }: ReturnType<typeof keysOf>): Group | undefined {
    const candidates = (keys: string[]) =>
      keys.flatMap((key) => this.byKey.get(key) ?? []).filter(({ facts }) => !facts.idsDiffer(draft));
    return (
      candidates(ids)[0] ??
      candidates(items).find(({ facts }) => facts.holdsItem(draft)) ??
      candidates(places).find(({ facts }) => facts.holds(draft)) ??
      candidates(titles).find(({ facts }) => !facts.isAnotherItem(draft) && facts.holds(draft))
    );
  }

  /** Adds a record, or nothing of it if it throws. */
  add(draft: Draft): void {
    const keys = keysOf(draft);
    const known = this.find(draft, keys);
    const group = known ?? { drafts: [], facts: new KnownFacts() };
    group.facts.add(draft);
    group.drafts.push(draft);
    if (!known) this.groups.push(group);
    for (const key of Object.values(keys).flat()) {
      const same = this.byKey.get(key);
      if (!same) this.byKey.set(key, [group]);
      else if (same.length < maxCompared && !same.includes(group)) same.push(group);
    }
  }
}

/** Whether a record makes a paper. Enrichment, announced revisions and notices of retractions only complete papers. */
export function makesPaper(draft: Draft): boolean {
  return !isEnrichment(draft.source) && draft.revises !== true && draft.retracts !== true;
}

/** Total order of records: records that make papers first, then by file and place. Paths are compared by code units, so the order is the same on all systems. */
function compareDrafts(a: Draft, b: Draft): number {
  const completing = Number(makesPaper(b)) - Number(makesPaper(a));
  if (completing !== 0) return completing;
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (
    a.lines[0] - b.lines[0] ||
    (a.places.title?.line ?? 0) - (b.places.title?.line ?? 0) ||
    (a.places.title?.column ?? 0) - (b.places.title?.column ?? 0)
  );
}

/** Records with better identifiers come first. */
function idRank({ arxivId, doi }: Draft): number {
  return arxivId !== undefined ? 0 : doi !== undefined ? 1 : 2;
}

function sortGroups(groups: DraftGroup[]): DraftGroup[] {
  for (const group of groups) group.sort(compareDrafts);
  return groups.sort((a, b) => (a[0] && b[0] ? compareDrafts(a[0], b[0]) : 0));
}

/**
 * Brings the records of one paper together: by arXiv id, then DOI, then the guid of a feed, then a title with
 * evidence that it is one work, see `areOneWork`. Records with an id come first, those with an arXiv id before those with a DOI alone, so that the result does not
 * depend on the order of files. A record that cannot be compared is set aside alone.
 */
export function mergeDrafts(drafts: readonly Draft[]): { groups: DraftGroup[]; diagnostics: Diagnostic[] } {
  const index = new GroupIndex();
  const ordered = [...drafts].sort((a, b) => idRank(a) - idRank(b) || compareDrafts(a, b));
  const { diagnostics } = containEach(
    ordered,
    (draft) => {
      index.add(draft);
    },
    ({ file, lines }, reason) => reportUnread('The record', reason, { file, line: lines[0], column: 1 }),
  );
  return { groups: sortGroups(index.groups.map(({ drafts: group }) => group)), diagnostics };
}

/** Adds records that only complete papers to their papers. If there is no such paper, the record is not used. */
export function enrichGroups(
  groups: readonly DraftGroup[],
  completing: readonly Draft[],
): { groups: DraftGroup[]; unused: Draft[]; diagnostics: Diagnostic[] } {
  if (completing.length === 0) return { groups: [...groups], unused: [], diagnostics: [] };
  const { groups: merged, diagnostics } = mergeDrafts([...groups.flat(), ...completing]);
  const isPaper = (group: DraftGroup) => group.some(makesPaper);
  return {
    groups: merged.filter(isPaper),
    unused: merged.filter((group) => !isPaper(group)).flat(),
    diagnostics,
  };
}
