import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { SearchManifest } from '#lib/search/manifest.ts';
import { PaperFinder } from '#src/client/search-papers.ts';
import { sentSize } from './sent-size.ts';
import { openParts, type IndexedRow, type SearchParts } from '#src/client/search-parts.ts';

let loaded = 0;

/** KB that were read since the last call. */
export function takeLoaded(): number {
  const taken = loaded;
  loaded = 0;
  return taken;
}

/** Reads files of the index in place of the browser. This lasts until the process ends. */
export function serveIndexFiles(out: string): string {
  const folder = `${pathToFileURL(resolve(out, 'pagefind')).href}/`;
  globalThis.fetch = (input) => {
    const address = input instanceof Request ? input.url : String(input);
    const file = decodeURI(address.slice(folder.length)).replace(/\?.*$/, '');
    try {
      const content = readFileSync(join(out, 'pagefind', file));
      loaded += sentSize(content);
      return Promise.resolve(new Response(content));
    } catch {
      return Promise.resolve(new Response('', { status: 404 }));
    }
  };
  Object.assign(globalThis, { location: { href: folder } });
  return folder;
}

/** A search that has loaded nothing yet. */
export async function openIndex(folder: string): Promise<{ parts: SearchParts; finder: PaperFinder }> {
  const parts = await openParts(folder, 0);
  return { parts, finder: new PaperFinder(parts) };
}

/** All authors of a paper. */
export function namesOf({ names, authors }: IndexedRow): string[] {
  return names ?? (authors.names ?? []).map((name) => (typeof name === 'string' ? name : name[0]));
}

/** The rows of all papers, by number. */
export function readRows(out: string): IndexedRow[] {
  const index = join(out, 'pagefind');
  const manifest = JSON.parse(readFileSync(join(index, 'manifest.json'), 'utf8')) as SearchManifest;
  const folder = join(index, manifest.folder, 'papers');
  const rows: IndexedRow[] = [];
  for (const name of readdirSync(folder))
    rows[Number.parseInt(name, 36)] = JSON.parse(
      gunzipSync(readFileSync(join(folder, name))).toString('utf8'),
    ) as IndexedRow;
  return rows;
}
