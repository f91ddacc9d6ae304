import { getCollection, type CollectionEntry } from 'astro:content';
import { folders } from '#src/files/folders.ts';
import { listHandWritten, type HandWrittenKind } from '#src/files/list-hand-written.ts';

/** The editor's entries of a kind. A fork may have none, and Astro warns about an empty collection. */
export async function readHandWritten<Kind extends HandWrittenKind>(
  kind: Kind,
): Promise<CollectionEntry<Kind>[]> {
  const isEmpty = listHandWritten(folders.content, kind).names.length === 0;
  return isEmpty ? [] : getCollection(kind);
}
