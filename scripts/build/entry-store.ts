import { join } from 'node:path';
import { divideSegments } from '#lib/state/divide-segments.ts';
import { entrySchema } from '#lib/entries/entry-schema.ts';
import type { BuildPart } from '#src/files/build-part.ts';
import { handWrittenKinds } from '#src/files/list-hand-written.ts';
import { listPaperIds } from '#src/files/list-paper-ids.ts';
import { readStateFile } from '#src/files/state-file.ts';
import { loadHandWritten } from '#src/loaders/hand-written-loader.ts';
import { loadEntries } from '#src/loaders/load-entries.ts';
import {
  openCollection,
  readEntries,
  saveEntries,
  type Collections,
  type StoredEntries,
} from './stored-entries.ts';

function hasModules(collections: Collections): boolean {
  return handWrittenKinds.some((kind) =>
    [...(collections.get(kind)?.values() ?? [])].some(({ deferredRender }) => deferredRender === true),
  );
}

/** Returns whether a text differs that the program that renders the pages may hold. */
function updateTexts(stored: StoredEntries, content: string, tell: () => void): boolean {
  const { collections } = stored;
  const hadModules = hasModules(collections);
  let changed = 0;
  for (const kind of handWrittenKinds) {
    const store = openCollection(stored, kind, () => {
      changed += 1;
      tell();
    });
    loadHandWritten({ content, kind, root: process.cwd() }, store, (error) => {
      throw error;
    });
  }
  // A text that imports something may import another text.
  return changed > 0 && (hadModules || hasModules(collections));
}

/** Whether a process renders a segment alone, so that no other one leaves the entries for it or takes them from it. */
function isAlone(collections: Collections, part: BuildPart | undefined): part is BuildPart {
  return part !== undefined && part.segment > 0 && (collections.get('papers')?.size ?? 0) === 0;
}

/** Tells the papers of a segment. */
function ownTest(content: string, { segment, size }: BuildPart) {
  const { segmentOf } = divideSegments(readStateFile(content, 'first-seen')?.lines ?? [], size);
  return (id: string, { aliases }: { aliases: readonly string[] }) => segmentOf({ id, aliases }) === segment;
}

/**
 * The entries of the last build with the hand-written texts as they are now. The store stays as it is: the next build
 * finds the same texts edited.
 *
 * @returns nothing if papers are missing, or if the program that renders the pages may hold an edited text
 */
export function readEdited(cache: string, content: string): Collections | undefined {
  const stored = readEntries(cache);
  const { collections } = stored;
  // Where the pages of papers were made elsewhere, nothing says that they were stored here.
  if (collections.get('papers')?.size !== listPaperIds(content).length) return undefined;
  return updateTexts(stored, content, () => undefined) ? undefined : collections;
}

/**
 * Brings the store of the last build up to date with the content folder. For a segment alone, nothing is stored, and no
 * text of other papers is read: both would take memory that grows with the site.
 *
 * @returns its entries, or nothing if a text differs that is a part of the program that renders the pages
 */
export async function updateStore(
  cache: string,
  content: string,
  part?: BuildPart,
): Promise<Collections | undefined> {
  const stored = readEntries(cache);
  const { collections } = stored;
  let changed = 0;
  const tell = () => {
    changed += 1;
  };
  if (updateTexts(stored, content, tell)) return undefined;
  const isOwn = isAlone(collections, part) ? ownTest(content, part) : undefined;
  await loadEntries(
    join(content, 'papers'),
    openCollection(stored, 'papers', tell),
    ({ data }) => entrySchema.parse(data),
    isOwn,
  );
  if (changed > 0 && !isOwn) saveEntries(cache, stored);
  return collections;
}
