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
/** Up to so many papers no build is near any limit, and a heap that starts small is collected too often. */
const maxSmallSite = 2000;

export interface PagesOptions {
  /** Number of papers. */
  papers: number;
  /** Whether the program that rendered the last build may render this one too. */
  kept: boolean;
}

/** Runs Astro as a separate process, which prints its own messages. Throws if it fails. */
async function renderSite({ papers, kept }: PagesOptions, tell: TellCount): Promise<void> {
  const nodeFlags = papers > maxSmallSite ? flags : [];
  const args = ['scripts/build/render-site.ts', ...(kept ? ['--kept'] : [])];
  const child = spawn(process.execPath, [...nodeFlags, ...args], {
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

/** Builds the pages of the site with Astro. Pages of an earlier build are kept if they are certain to be the same. */
export async function buildPages(options: PagesOptions, tell: TellCount = () => undefined): Promise<void> {
  const { cache, out } = folders;
  clearStaleCache(cache);
  removeForeignPages(cache, out);
  await renderSite(options, tell);
  recordPages(cache, out);
}
