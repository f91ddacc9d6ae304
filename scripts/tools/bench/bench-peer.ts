import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { addUp, sizeOf, type Row } from './bench-table.ts';
import { comparePages, writeHugoSite } from './hugo-site.ts';
import { measureProcess } from './measure-process.ts';

function findOnPath(name: string): string | undefined {
  const places = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name));
  return places.find((place) => existsSync(place));
}

/** Figures of Hugo with the same pages and Pagefind's own program on them. */
export interface PeerRun {
  rows: Row[];
  /** Words on the peer's pages for a hundred on Offprint's, by kind of page. */
  words: Map<string, number>;
}

/** Builds the pages of a built site with Hugo, inside `folder`. Returns nothing if Hugo is not on the path. */
export async function benchPeer(content: string, out: string, folder: string): Promise<PeerRun | undefined> {
  const hugo = findOnPath('hugo');
  if (hugo === undefined) return undefined;
  const place = resolve(folder, 'hugo');
  writeHugoSite(content, out, place);
  const pages = join(place, 'public');
  const site = {
    ...(await measureProcess(hugo, ['--quiet', '--cacheDir', join(place, 'cache')], { cwd: place })),
    stage: 'Hugo, same pages',
    ...sizeOf(pages),
  };
  const pagefind = resolve('node_modules/pagefind/lib/runner/bin.cjs');
  const search = {
    ...(await measureProcess(process.execPath, [pagefind, '--site', pages])),
    stage: 'Pagefind on them',
    ...sizeOf(join(pages, 'pagefind')),
  };
  return {
    rows: [site, search, addUp('peer, cold', [site, search])],
    words: comparePages(out, place),
  };
}
