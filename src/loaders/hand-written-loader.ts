import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { listHandWritten, type HandWrittenKind } from '#src/files/list-hand-written.ts';
import { toPosix } from '#src/files/read-files.ts';
import { openLive, type LiveStore } from '../site/live-entries.ts';
import { digestText, toHandWrittenEntry, type HandWrittenEntry } from './hand-written-entry.ts';

export interface HandWrittenStore {
  keys: () => Iterable<string>;
  get: (id: string) => { digest?: number | string } | undefined;
  set: (entry: HandWrittenEntry) => unknown;
  delete: (id: string) => unknown;
}

interface HandWrittenFolder {
  content: string;
  kind: HandWrittenKind;
  /** Of the project. */
  root: string;
}

/**
 * Loads the texts of a kind that have an address and differ from those of the store, and removes those that are gone.
 *
 * @param refuse is told what is wrong with a text, with its place; the store keeps what it had of it
 */
export function loadHandWritten(
  { content, kind, root }: HandWrittenFolder,
  store: HandWrittenStore,
  refuse: (error: unknown) => void,
): void {
  const { names } = listHandWritten(content, kind);
  const ids = new Map(names.map((path) => [path.replace(/\.mdx$/, ''), join(content, kind, path)]));
  for (const id of [...store.keys()]) if (!ids.has(id)) store.delete(id);
  for (const [id, path] of ids) {
    const source = readFileSync(path, 'utf8');
    if (store.get(id)?.digest === digestText(source)) continue;
    try {
      store.set(toHandWrittenEntry(kind, id, toPosix(relative(root, resolve(path))), source));
    } catch (error) {
      refuse(error);
    }
  }
}

/** Says what is wrong with a text while the site is edited, and stops a build. */
function refuseIn({ logger, watcher }: LoaderContext): (error: unknown) => void {
  return (error) => {
    if (!watcher) throw error;
    logger.error(error instanceof Error ? error.message : String(error));
  };
}

type LoaderStore = LoaderContext['store'];

/** The list of modules belongs to the site that was built last. */
function listModules(store: LoaderStore): void {
  for (const { deferredRender, filePath } of store.values())
    if (deferredRender === true && filePath !== undefined) store.addModuleImport(filePath);
}

/** Lets Astro know the texts of which it makes modules, and no other: it writes all that it knows after every change. */
function passDeferred(live: LiveStore<HandWrittenEntry>, store: LoaderStore): void {
  for (const id of store.keys()) if (live.get(id)?.deferredRender !== true) store.delete(id);
  for (const entry of live.values()) if (entry.deferredRender === true) store.set(entry);
}

/**
 * Loads the topics, notes or forewords of the content folder. It renders them itself, so that no program has to be bundled
 * when a text is saved. Those that import or compute something are left to Astro, which makes a module of each.
 */
export function handWrittenLoader(content: string, kind: HandWrittenKind): Loader {
  const folder = resolve(content, kind);
  const load = (context: LoaderContext) => {
    const { store, config, watcher, collection } = context;
    const live = watcher && openLive<HandWrittenEntry>(collection);
    loadHandWritten({ content, kind, root: fileURLToPath(config.root) }, live ?? store, refuseIn(context));
    if (live) passDeferred(live, store);
    listModules(store);
  };
  return {
    name: `offprint-${kind}`,
    load: (context) => {
      load(context);
      context.watcher?.add(folder);
      context.watcher?.on('all', (_event, changed) => {
        const path = toPosix(relative(folder, changed));
        if (path.endsWith('.mdx') && !path.startsWith('../')) load(context);
      });
      return Promise.resolve();
    },
  };
}
