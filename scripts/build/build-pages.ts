import { spawn } from 'node:child_process';
import { clearStaleCache } from './clear-stale-cache.ts';
import { folders } from '#src/files/folders.ts';
import type { TellCount } from '../command/show-progress.ts';
import type { PageCount } from '#src/loaders/tell-pages.ts';
import { recordPages, removeForeignPages } from './kept-pages.ts';

/**
 * Settings that keep ten thousand papers under 1.5 GB and cost 5 % of the time: the heap is collected before it
 * grows by more than a fifth, and the bundler returns its memory at once. A running process cannot change them.
 */
const flags = ['--heap-growing-percent=20'];
const variables = { MALLOC_ARENA_MAX: '2', MIMALLOC_PURGE_DELAY: '0' };

/** Runs Astro as a separate process, which prints its own messages. Throws if it fails. */
async function renderSite(kept: boolean, tell: TellCount): Promise<void> {
  const args = kept ? ['--kept'] : [];
  const child = spawn(process.execPath, [...flags, 'scripts/build/render-site.ts', ...args], {
    env: { ...process.env, ...variables },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  child.on('message', (message) => {
    const { done, total } = message as PageCount;
    tell(done, total);
  });
  const stop = () => child.kill();
  process.once('exit', stop);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  process.off('exit', stop);
  if (code !== 0) throw new Error('The pages could not be built. Astro printed the reason above.');
}

/**
 * Builds the pages of the site with Astro. Pages of an earlier build are kept if they are certain to be the same.
 *
 * @param kept whether the program that rendered the last build may render this one too
 */
export async function buildPages(kept: boolean, tell: TellCount = () => undefined): Promise<void> {
  const { cache, out } = folders;
  clearStaleCache(cache);
  removeForeignPages(cache, out);
  await renderSite(kept, tell);
  recordPages(cache, out);
}
