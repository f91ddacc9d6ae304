import { getCollection, type CollectionEntry } from 'astro:content';
import { join } from 'node:path';
import { folders } from '#src/files/folders.ts';
import { listFiles } from '#src/files/read-files.ts';

type HandWritten = 'topics' | 'notes' | 'editions';

/** What an editor has written of a kind; a fork may have none, and Astro would warn of asking for it. */
export async function readHandWritten<Kind extends HandWritten>(
  kind: Kind,
): Promise<CollectionEntry<Kind>[]> {
  const isEmpty = listFiles(join(folders.content, kind)).length === 0;
  return isEmpty ? [] : getCollection(kind);
}
