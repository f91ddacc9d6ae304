import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { addUp, sizeOf, type Row } from './bench-table.ts';
import { comparePages, writeHugoSite } from './hugo-site.ts';
import { measureProcess } from './measure-process.ts';

/** @throws if Hugo is not installed */
export function findHugo(): string {
  const places = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'hugo'));
  const found = places.find((place) => existsSync(place));
  if (found === undefined)
    throw new Error('--peer needs Hugo, which is not on the path. Install it, as with apt-get install hugo.');
  return found;
}

/** Figures of Hugo with the same pages and Pagefind's own program on them. */
export interface PeerRun {
  rows: Row[];
  /** Words on the peer's pages for a hundred on Offprint's, by kind of page. */
  words: Map<string, number>;
}

/** Builds the pages of a built site with Hugo, inside `folder`. */
export async function benchPeer(content: string, out: string, folder: string): Promise<PeerRun> {
  const hugo = findHugo();
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
