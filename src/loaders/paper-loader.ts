import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { VFileMessage } from 'vfile-message';
import { EntryError, parseEntry } from '#lib/entries/parse-entry.ts';
import { renderEntry } from '#lib/entries/render-entry.ts';
import { listFiles, toPosix } from '#src/files/read-files.ts';

/** Puts the place in the file before a message about its front matter or its body. */
function describe(error: unknown, file: string, bodyLine: number): Error {
  const reason = error instanceof Error ? error.message : String(error);
  if (error instanceof EntryError)
    return new Error(`${file}:${String(error.line)}:1: ${reason}`, { cause: error });
  const place = error instanceof VFileMessage ? error : undefined;
  const line = (place?.line ?? 1) + bodyLine - 1;
  return new Error(`${file}:${String(line)}:${String(place?.column ?? 1)}: ${place?.reason ?? reason}`, {
    cause: error,
  });
}

function toId(path: string): string {
  return path.replace(/\.mdx$/, '');
}

async function loadEntry(folder: string, path: string, context: LoaderContext): Promise<void> {
  const { store } = context;
  const file = join(folder, path);
  const text = readFileSync(file, 'utf8');
  const id = toId(path);
  const digest = context.generateDigest(text);
  if (store.get(id)?.digest === digest) return;
  let bodyLine = 1;
  try {
    const entry = parseEntry(text);
    bodyLine = entry.bodyLine;
    const data = await context.parseData({ id, data: entry.data, filePath: file });
    store.set({ id, data, digest, rendered: { html: renderEntry(entry.body, path) } });
  } catch (error) {
    throw describe(error, file, bodyLine);
  }
}

/**
 * Loads the generated entries of `<content>/papers`. It renders them itself, since one JavaScript
 * module an entry, as MDX files otherwise become, takes a minute and 3.4 GB at ten thousand papers.
 * An entry with anything executable in it stops the build.
 */
export function paperLoader(content: string): Loader {
  const folder = join(content, 'papers');
  const loadAll = async (context: LoaderContext) => {
    const paths = listFiles(folder).filter((path) => path.endsWith('.mdx'));
    const ids = new Set(paths.map(toId));
    for (const id of context.store.keys()) if (!ids.has(id)) context.store.delete(id);
    for (const path of paths) await loadEntry(folder, path, context);
  };
  const reload = async (path: string, context: LoaderContext) => {
    if (existsSync(join(folder, path))) await loadEntry(folder, path, context);
    else context.store.delete(toId(path));
  };
  return {
    name: 'offprint-papers',
    load: async (context) => {
      await loadAll(context);
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
