import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFileMessage } from 'vfile-message';
import { EntryError, parseEntry } from '#lib/entries/parse-entry.ts';
import { renderEntry } from '#lib/entries/render-entry.ts';
import { listFiles } from '#src/files/read-files.ts';

/** A generated entry as a build keeps it. */
export interface StoredEntry<Data> {
  id: string;
  data: Data;
  /** Of the whole file. */
  digest: string;
  /** Missing if nothing shows the text. */
  rendered?: { html: string };
}

export interface EntryStore<Data> {
  keys: () => Iterable<string>;
  get: (id: string) => { digest?: number | string } | undefined;
  set: (entry: StoredEntry<Data>) => unknown;
  delete: (id: string) => unknown;
}

/** Checks the front matter of an entry. */
export type ParseData<Data> = (entry: {
  id: string;
  data: Record<string, unknown>;
  filePath: string;
}) => Data | Promise<Data>;

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

export function toEntryId(path: string): string {
  return path.replace(/\.mdx$/, '');
}

/**
 * Loads one generated entry, unless the store has it.
 *
 * @param isShown whether the text of an entry is shown; by default, that of each is
 * @throws with the place in the file if the entry is damaged or has anything executable in it
 */
export async function loadEntry<Data>(
  folder: string,
  path: string,
  store: EntryStore<Data>,
  parseData: ParseData<Data>,
  isShown: (id: string, data: Data) => boolean = () => true,
): Promise<void> {
  const file = join(folder, path);
  const text = readFileSync(file, 'utf8');
  const id = toEntryId(path);
  const digest = createHash('sha256').update(text).digest('base64url');
  if (store.get(id)?.digest === digest) return;
  let bodyLine = 1;
  try {
    const entry = parseEntry(text);
    bodyLine = entry.bodyLine;
    const data = await parseData({ id, data: entry.data, filePath: file });
    const rendered = isShown(id, data) && { html: renderEntry(entry.body, path) };
    store.set({ id, data, digest, ...(rendered && { rendered }) });
  } catch (error) {
    throw describe(error, file, bodyLine);
  }
}

/** Loads the entries of a folder that the store does not have, and removes those from it that the folder does not have. */
export async function loadEntries<Data>(
  folder: string,
  store: EntryStore<Data>,
  parseData: ParseData<Data>,
  isShown?: (id: string, data: Data) => boolean,
): Promise<void> {
  const paths = listFiles(folder).filter((path) => path.endsWith('.mdx'));
  const ids = new Set(paths.map(toEntryId));
  for (const id of [...store.keys()]) if (!ids.has(id)) store.delete(id);
  for (const path of paths) await loadEntry(folder, path, store, parseData, isShown);
}
