/**
 * The entries of the dev server, which pages read from memory as they are. Astro's own store is written as a whole after
 * every change and read again by the pages, which takes seconds with thousands of papers.
 */

/** An entry, as Astro's store would hold it. */
export interface LiveEntry {
  id: string;
  digest?: number | string;
  deferredRender?: boolean;
}

/** The entries of a collection, as loaders write them. */
export interface LiveStore<Entry extends LiveEntry> {
  keys: () => Iterable<string>;
  values: () => Iterable<Entry>;
  get: (id: string) => Entry | undefined;
  set: (entry: Entry) => unknown;
  delete: (id: string) => unknown;
}

interface KeptAnswer {
  from: readonly unknown[];
  answer: unknown;
}

interface Live {
  collections: Map<string, Map<string, LiveEntry>>;
  /** How often an entry of a collection has changed. */
  changes: Map<string, number>;
  listeners: Set<() => void>;
  answers: Map<string, KeptAnswer>;
}

const name = Symbol.for('offprint live entries');

/** Vite runs loaders and pages, so they share the entries with the server by their name. */
const shared = globalThis as { [name]?: Live };

function open(): Live {
  return (shared[name] ??= {
    collections: new Map(),
    changes: new Map(),
    listeners: new Set(),
    answers: new Map(),
  });
}

/** The entries of a collection. Whoever listens is told of each change. */
export function openLive<Entry extends LiveEntry>(collection: string): LiveStore<Entry> {
  const { collections, changes, listeners } = open();
  const entries = (collections.get(collection) ?? new Map<string, LiveEntry>()) as Map<string, Entry>;
  collections.set(collection, entries);
  const tell = () => {
    changes.set(collection, (changes.get(collection) ?? 0) + 1);
    for (const listener of listeners) listener();
  };
  return {
    keys: () => entries.keys(),
    values: () => entries.values(),
    get: (id) => entries.get(id),
    set: (entry) => {
      entries.set(entry.id, entry);
      tell();
    },
    delete: (id) => {
      if (entries.delete(id)) tell();
    },
  };
}

/** Calls a listener after every change of an entry. */
export function onLiveChange(listener: () => void): void {
  open().listeners.add(listener);
}

/** A module with the entries of all collections, for Astro to read in the place of its store. */
export const liveModule = `export default globalThis[Symbol.for(${JSON.stringify(name.description)})]?.collections ?? new Map();`;

/** How often an entry of a collection has changed, for {@link keepAnswer}; always the same in a build. */
export function countChanges(collection: string): number {
  return shared[name]?.changes.get(collection) ?? 0;
}

/**
 * Computes an answer that takes long, which the dev server keeps as long as all that it follows from is the same: it runs
 * every module anew when a file is saved. A build computes it when it is asked for.
 *
 * @param key name of the answer
 * @param from what the answer follows from beside the code: each is compared with what it was, by itself
 */
export async function keepAnswer<T>(
  key: string,
  from: readonly unknown[],
  compute: () => Promise<T>,
): Promise<T> {
  const answers = shared[name]?.answers;
  if (!answers) return compute();
  const known = answers.get(key);
  if (known && from.length === known.from.length && from.every((value, at) => value === known.from[at]))
    return known.answer as T;
  const answer = await compute();
  answers.set(key, { from, answer });
  return answer;
}

/** Keeps no answer that other code may give now. */
export function forgetAnswers(): void {
  shared[name]?.answers.clear();
}
