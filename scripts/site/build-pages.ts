import { build } from 'astro';
import { clearEnvironment } from './clear-environment.ts';
import { clearStaleCache } from './clear-stale-cache.ts';
import { folders } from '../files/folders.ts';
import { recordPages, removeForeignPages } from './kept-pages.ts';

/** Builds the pages of the site with Astro. What an earlier build made is kept where it is certain to be the same. */
export async function buildPages(): Promise<void> {
  const { cache, out } = folders;
  clearStaleCache(cache);
  removeForeignPages(cache, out);
  clearEnvironment();
  await build({ logLevel: 'warn' });
  recordPages(cache, out);
}
