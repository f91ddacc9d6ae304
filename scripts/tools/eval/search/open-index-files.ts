import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openParts, type SearchParts } from '#src/client/search-parts.ts';

/** Bytes of each file that was read, since the list was made. */
export type Reads = { file: string; bytes: number }[];

/**
 * Opens the search index of a built site as the page does it, but from its folder.
 *
 * @param out Folder of the site.
 */
export async function openIndexFiles(out: string): Promise<{ parts: SearchParts; reads: Reads }> {
  const folder = `${pathToFileURL(resolve(out, 'pagefind')).href}/`;
  const reads: Reads = [];
  globalThis.fetch = (input) => {
    const address = input instanceof Request ? input.url : String(input);
    const file = decodeURI(address.slice(folder.length)).replace(/\?.*$/, '');
    try {
      const bytes = readFileSync(join(out, 'pagefind', file));
      reads.push({ file, bytes: bytes.length });
      return Promise.resolve(new Response(bytes));
    } catch {
      return Promise.resolve(new Response('', { status: 404 }));
    }
  };
  Object.assign(globalThis, { location: { href: folder } });
  return { parts: await openParts(folder, 0), reads };
}
