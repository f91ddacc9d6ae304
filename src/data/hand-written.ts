import { getCollection, type CollectionEntry } from 'astro:content';
import { folders, showsUnpublished } from '#src/files/folders.ts';
import { isPublished, type Publication } from '#lib/schema/publication.ts';
import { listHandWritten, type HandWrittenKind } from '#src/files/list-hand-written.ts';
import { dataStatus } from './site/held-data.ts';

/** Whether a note or a foreword is a draft, or of a day that the data has not reached. Only `npm run dev` shows it. */
export function isUnpublished(data: Publication): boolean {
  return !isPublished(data, dataStatus.dataDate);
}

function isShown({ data }: CollectionEntry<HandWrittenKind>): boolean {
  return showsUnpublished() || !('draft' in data) || !isUnpublished(data);
}

/** The editor's entries of a kind that are shown. A fork may have none, and Astro warns about an empty collection. */
export async function readHandWritten<Kind extends HandWrittenKind>(
  kind: Kind,
): Promise<CollectionEntry<Kind>[]> {
  const isEmpty = listHandWritten(folders.content, kind).names.length === 0;
  return isEmpty ? [] : getCollection(kind, isShown);
}
