import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { readSealed, writeSealed } from '#src/files/sealed-file.ts';
import type { LiveEntry, LiveStore } from '../site/live-entries.ts';

/** Below the cache folder: the entries that the dev server held last, so that it need not render them at its start. */
export const keptEntriesName = 'dev-entries';
/** Changes with the form of the file. The code of the entries is looked at before, in `clear-stale-cache.ts`. */
const maker = 'dev entries 1';

/** Puts the entries that were kept into a store. Returns whether there were any. */
export function readKept<Entry extends LiveEntry>(cache: string, store: LiveStore<Entry>): boolean {
  const bytes = readSealed(join(cache, keptEntriesName), maker);
  for (const entry of bytes ? (deserialize(bytes) as Entry[]) : []) store.set(entry);
  return bytes !== undefined;
}

/** Keeps the entries of a store for the next start. A disk that takes no more costs that some time, and nothing else. */
export function saveKept<Entry extends LiveEntry>(cache: string, store: LiveStore<Entry>): void {
  try {
    writeSealed(join(cache, keptEntriesName), maker, serialize([...store.values()]));
  } catch {
    forgetKept(cache);
  }
}

/** Keeps nothing: the text of a paper that was taken down must not stay. */
export function forgetKept(cache: string): void {
  rmSync(join(cache, keptEntriesName), { force: true });
}
