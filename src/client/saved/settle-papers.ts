import { readPaperId, followAliases, type Aliases } from '#lib/reader/paper-id.ts';
import { dismissedPart, readPart as readPapers } from '#lib/reader/id-list.ts';
import { renameSaved, savedPart, type SavedPaper } from '#lib/reader/saved-papers.ts';
import { isRecord } from '#lib/reader/stored.ts';
import { base } from '../base.ts';
import { readPaperPage } from '../reader/read-paper.ts';
import { changePart, readPart } from '../reader/store.ts';
import { loadEach, tryPage } from '../load-page.ts';

/** Earlier ids of papers with those of today; none if they cannot be loaded. */
export async function loadAliases(): Promise<Aliases> {
  const response = await fetch(`${base}papers/aliases.json`).catch(() => undefined);
  const value: unknown = response?.ok ? await response.json() : {};
  const pairs = isRecord(value) ? Object.entries(value) : [];
  return new Map(pairs.flatMap(([from, to]) => (readPaperId(to) === undefined ? [] : [[from, String(to)]])));
}

function hasEarlierId(ids: readonly string[], aliases: Aliases): boolean {
  return ids.some((id) => aliases.has(id));
}

/** Gives every kept paper the id that it has now. */
export function renameKept(aliases: Aliases): void {
  const isOld = readPart(savedPart).some(({ id }) => aliases.has(id));
  if (isOld) changePart(savedPart, (papers) => renameSaved(papers, aliases));
  for (const ids of [readPapers, dismissedPart])
    if (hasEarlierId(readPart(ids), aliases)) changePart(ids, (kept) => followAliases(kept, aliases));
}

/** Asks the pages of saved papers that came without their titles for them. */
export async function nameSaved(): Promise<void> {
  const nameless = readPart(savedPart).filter(({ title }) => title === '');
  const named = new Map<string, Partial<SavedPaper>>();
  const addressOf = (id: string) => `${base}papers/${id}/`;
  const ids = new Map(nameless.map(({ id }) => [addressOf(id), id]));
  await loadEach([...ids.keys()], async (address) => {
    const page = await tryPage(address);
    const id = ids.get(address);
    if (page?.querySelector('.paper-head') && id !== undefined) named.set(id, readPaperPage(page));
  });
  if (named.size > 0)
    changePart(savedPart, (papers) => papers.map((paper) => ({ ...paper, ...named.get(paper.id) })));
}
