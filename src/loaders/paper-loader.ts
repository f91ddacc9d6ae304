import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { readPart } from '#src/files/build-part.ts';
import { toPosix } from '#src/files/read-files.ts';
import { loadEntries, loadEntry, toEntryId } from './load-entries.ts';

/**
 * Loads the generated entries of `<content>/papers`. It renders them itself, since one JavaScript
 * module an entry, as MDX files otherwise become, takes a minute and 3.4 GB at ten thousand papers.
 * An entry with anything executable in it stops the build.
 */
export function paperLoader(content: string): Loader {
  const folder = join(content, 'papers');
  const reload = async (path: string, context: LoaderContext) => {
    const { store } = context;
    if (existsSync(join(folder, path)))
      await loadEntry(folder, path, store, (entry) => context.parseData(entry));
    else store.delete(toEntryId(path));
  };
  return {
    name: 'offprint-papers',
    load: async (context) => {
      // Of a build in parts, Astro makes the program alone. It would bundle all papers, which each part reads by itself.
      if (readPart()) {
        context.store.clear();
        return;
      }
      await loadEntries(folder, context.store, (entry) => context.parseData(entry));
      context.watcher?.add(folder);
      context.watcher?.on('all', (_event, changed) => {
        const path = toPosix(relative(folder, changed));
        if (!path.endsWith('.mdx') || path.startsWith('../')) return;
        // One entry alone: an ingest writes hundreds, one event each.
        reload(path, context).catch((error: unknown) => {
          context.logger.error(String(error));
        });
      });
    },
  };
}
