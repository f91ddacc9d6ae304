import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as devalue from 'devalue';
import { replaceFile } from '#src/files/replace-file.ts';
import { readSealed, writeSealed } from '#src/files/sealed-file.ts';

/** Astro's store of entries, below the cache folder. */
export const storeName = 'data-store.json';
/** Entries that later builds have and the store has not: a week adds fifty papers to thousands. */
export const addedName = 'data-store-added';

/** The share of all entries that is kept beside the store; with more, the store is written anew. */
const maxAdded = 1 / 8;

export interface Entry {
  id: string;
  digest?: number | string;
  /** Whether the program that renders the pages holds it. */
  deferredRender?: boolean;
}

/** The entries of every collection by id. */
export type Collections = Map<string, Map<string, Entry>>;

/** The entries of a cache, and what becomes of them. */
export interface StoredEntries {
  collections: Collections;
  /** Those that the store has not. */
  added: Collections;
  /** Hash of the store, which what is kept beside it belongs to. */
  store: string;
  /** Whether the store has a text that is no more. It must not stay: its paper may have been taken down. */
  isStale: boolean;
}

function addedMaker(store: string): string {
  return `entries beside ${store}`;
}

function setEntry(collections: Collections, name: string, entry: Entry): void {
  const entries = collections.get(name) ?? new Map<string, Entry>();
  collections.set(name, entries.set(entry.id, entry));
}

/** Nothing if there is nothing beside the store, or if it is torn or belongs to another one: entries can be made again. */
function readAdded(cache: string, store: string): Collections | undefined {
  const bytes = readSealed(join(cache, addedName), addedMaker(store));
  return bytes && (devalue.parse(bytes.toString('utf8')) as Collections);
}

export function readEntries(cache: string): StoredEntries {
  const bytes = readFileSync(join(cache, storeName));
  const store = createHash('sha256').update(bytes).digest('hex');
  const collections = devalue.parse(bytes.toString('utf8')) as Collections;
  const added = readAdded(cache, store) ?? new Map<string, Map<string, Entry>>();
  for (const [name, entries] of added)
    for (const entry of entries.values()) setEntry(collections, name, entry);
  return { collections, added, store, isStale: false };
}

/**
 * A collection as loaders write it.
 *
 * @param tell is called at every change
 */
export function openCollection(stored: StoredEntries, name: string, tell: () => void) {
  const entries = stored.collections.get(name) ?? new Map<string, Entry>();
  stored.collections.set(name, entries);
  const isInStore = (id: string) => entries.has(id) && stored.added.get(name)?.has(id) !== true;
  return {
    keys: () => entries.keys(),
    get: (id: string) => entries.get(id),
    set: (entry: Entry) => {
      tell();
      stored.isStale ||= isInStore(entry.id);
      entries.set(entry.id, entry);
      setEntry(stored.added, name, entry);
    },
    delete: (id: string) => {
      tell();
      stored.isStale ||= isInStore(id);
      entries.delete(id);
      stored.added.get(name)?.delete(id);
    },
  };
}

function countEntries(collections: Collections): number {
  return [...collections.values()].reduce((sum, { size }) => sum + size, 0);
}

/** Keeps entries for the next build: beside the store what is new, if that is little and the store is not stale. */
export function saveEntries(cache: string, { collections, added, store, isStale }: StoredEntries): void {
  if (!isStale && countEntries(added) <= countEntries(collections) * maxAdded)
    writeSealed(join(cache, addedName), addedMaker(store), Buffer.from(devalue.stringify(added)));
  else {
    // First, so that a build that is killed here leaves no text beside a store that it does not belong to.
    forgetAdded(cache);
    replaceFile(join(cache, storeName), devalue.stringify(collections));
  }
}

/** Forgets what stands beside the store, before Astro writes the store anew. */
export function forgetAdded(cache: string): void {
  rmSync(join(cache, addedName), { force: true });
}
