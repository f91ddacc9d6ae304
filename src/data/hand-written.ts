import { getCollection, type CollectionEntry } from 'astro:content';
import { folders } from '#src/files/folders.ts';
import { listHandWritten, type HandWrittenKind } from '#src/files/list-hand-written.ts';

/** What an editor has written of a kind; a fork may have none, and Astro would warn of asking for it. */
export async function readHandWritten<Kind extends HandWrittenKind>(
  kind: Kind,
): Promise<CollectionEntry<Kind>[]> {
  const isEmpty = listHandWritten(folders.content, kind).names.length === 0;
  return isEmpty ? [] : getCollection(kind);
}
