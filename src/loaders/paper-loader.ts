import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { readPart } from '#src/files/build-part.ts';
import { toPosix } from '#src/files/read-files.ts';
import { forgetKept, readKept, saveKept } from './kept-entries.ts';
import { openLive, type LiveStore } from '../site/live-entries.ts';
import { loadEntries, loadEntry, toEntryId, type ParseData, type StoredEntry } from './load-entries.ts';

type PaperData = Awaited<ReturnType<LoaderContext['parseData']>>;
type LivePapers = LiveStore<StoredEntry<PaperData>>;

/** What changes is written to the disk when nothing has changed for this time. */
const restMs = 5000;

/** Under this name, Astro's store remembers that entries were kept since it was cleared: with other code, it clears itself. */
const keptMark = 'kept';

/** The entries of the last dev server, unless other code made them. */
function openPapers(cache: string, { meta, collection }: LoaderContext): LivePapers {
  const live: LivePapers = openLive(collection);
  const isKnown = meta.has(keptMark);
  meta.set(keptMark, 'yes');
  if (!isKnown) for (const id of [...live.keys()]) live.delete(id);
  else if ([...live.keys()].length === 0) readKept(cache, live);
  return live;
}

/** Loads the entries for the dev server, keeps them in memory, and follows their files. */
async function followPapers(folder: string, cache: string, context: LoaderContext): Promise<void> {
  // Whatever it held would be written anew after every change of a text.
  context.store.clear();
  const live = openPapers(cache, context);
  let timer: NodeJS.Timeout | undefined;
  const keepSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      saveKept(cache, live);
    }, restMs).unref();
  };
  const store = {
    ...live,
    set: (entry: StoredEntry<PaperData>) => {
      keepSoon();
      return live.set(entry);
    },
    delete: (id: string) => {
      forgetKept(cache);
      keepSoon();
      return live.delete(id);
    },
  };
  const parse: ParseData<PaperData> = (entry) => context.parseData(entry);
  await loadEntries(folder, store, parse);
  context.watcher?.add(folder);
  context.watcher?.on('all', (_event, changed) => {
    const path = toPosix(relative(folder, changed));
    if (!path.endsWith('.mdx') || path.startsWith('../')) return;
    // One entry alone: an ingest writes hundreds, one event each.
    if (!existsSync(join(folder, path))) store.delete(toEntryId(path));
    else
      loadEntry(folder, path, store, parse).catch((error: unknown) => {
        context.logger.error(String(error));
      });
  });
}

/**
 * Loads the generated entries of `<content>/papers`. It renders them itself, since one JavaScript
 * module an entry, as MDX files otherwise become, takes a minute and 3.4 GB at ten thousand papers.
 * An entry with anything executable in it stops the build.
 *
 * @param cache folder in which the dev server keeps what it has rendered
 */
export function paperLoader(content: string, cache: string): Loader {
  const folder = join(content, 'papers');
  return {
    name: 'offprint-papers',
    load: async (context) => {
      // Of a build in parts, Astro makes the program alone. It would bundle all papers, which each part reads by itself.
      if (readPart()) context.store.clear();
      else if (context.watcher) await followPapers(folder, cache, context);
      else await loadEntries(folder, context.store, (entry) => context.parseData(entry));
    },
  };
}
