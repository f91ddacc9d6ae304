import { base } from '../base.ts';
import { formatStored, readStored, type Part, type StoredProblem } from '#lib/reader/stored.ts';

/**
 * What this browser keeps for its reader. It is in local storage and nowhere else: no part of it is ever sent.
 *
 *     readPart(savedPart)                       // SavedPaper[]: what is kept now; never throws
 *     changePart(savedPart, (papers) => [...])  // undefined, or why the browser does not keep it
 *     listen(savedPart, () => { show(); })      // after a change in this tab or another one
 *
 * A part (`Part` of `#lib/reader/stored.ts`) is a name, an empty value, how to read a value from outside, and how to
 * merge. A new part that exports shall carry goes into `libraryParts` of `#lib/reader/library-file.ts`.
 * Values are read anew for each change, so that two tabs never undo each other.
 */

/** Sites below one host share its storage: each has the keys of its base. */
const prefix = `reader:${base}:`;

/** Why a change was not kept: the storage is full, or the browser has none for this site. */
export type KeepProblem = 'full' | 'forbidden';

const changed = 'reader-changed';

/** The storage of the browser; absent where it is forbidden. */
function storage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}

/** What is kept, and what could not be read of it. */
export function inspectPart<Value>(part: Part<Value>): { value: Value; problem?: StoredProblem } {
  return readStored(part, storage()?.getItem(prefix + part.name) ?? null);
}

/** Names of parts of which the console has its line. */
const told = new Set<string>();

/** What is kept; of what cannot be read, the console has one line. */
export function readPart<Value>(part: Part<Value>): Value {
  const { value, problem } = inspectPart(part);
  if (problem && !told.has(part.name)) console.warn(`${prefix}${part.name}: ${problem}`);
  if (problem) told.add(part.name);
  return value;
}

/** Writes a text; what cannot be read is set aside first, so that it is not lost. */
function write(store: Storage, name: string, text: string, isUnread: boolean): void {
  const key = prefix + name;
  if (isUnread) store.setItem(`${key}:aside`, store.getItem(key) ?? '');
  store.setItem(key, text);
}

/** Changes a part; gives the reason if the browser does not keep it. */
export function changePart<Value>(
  part: Part<Value>,
  change: (value: Value) => NoInfer<Value>,
): KeepProblem | undefined {
  const store = storage();
  if (!store) return 'forbidden';
  const { value, problem } = inspectPart(part);
  const text = formatStored(change(value));
  try {
    write(store, part.name, text, problem !== undefined);
  } catch {
    return 'full';
  }
  dispatchEvent(new CustomEvent(changed, { detail: part.name }));
  return undefined;
}

/** Calls a function after each change of a part, by this tab or another one. */
export function listen({ name }: { name: string }, act: () => void): void {
  addEventListener(changed, (event) => {
    if ((event as CustomEvent<string>).detail === name) act();
  });
  addEventListener('storage', ({ key }) => {
    // Without a key, all was cleared.
    if (key === null || key === prefix + name) act();
  });
}

/** Forgets all that is kept for the reader. */
export function forgetAll(): void {
  const store = storage();
  if (!store) return;
  for (const key of Object.keys(store)) if (key.startsWith(prefix)) store.removeItem(key);
  dispatchEvent(new StorageEvent('storage', { key: null }));
}

/** Bytes that are kept for the reader; a character takes two. */
export function measureStore(): number {
  const keys = Object.keys(storage() ?? {}).filter((key) => key.startsWith(prefix));
  return 2 * keys.reduce((sum, key) => sum + key.length + (storage()?.getItem(key)?.length ?? 0), 0);
}
