import { spawn } from 'node:child_process';
import { clearStaleCache } from './clear-stale-cache.ts';
import { folders } from '#src/files/folders.ts';
import { recordPages, removeForeignPages } from './kept-pages.ts';

/**
 * What keeps ten thousand papers under 1.5 GB, for a twentieth more time: a heap that is collected before it has
 * grown by more than a fifth, and a bundler that gives its memory back at once. Neither can be set in a process
 * that runs already.
 */
const flags = ['--heap-growing-percent=20'];
const variables = { MALLOC_ARENA_MAX: '2', MIMALLOC_PURGE_DELAY: '0' };

/** Runs Astro as a process of its own. Throws if it fails; what it says has been shown by then. */
async function runAstro(): Promise<void> {
  const child = spawn(process.execPath, [...flags, 'scripts/build/run-astro.ts'], {
    env: { ...process.env, ...variables },
    stdio: 'inherit',
  });
  const stop = () => child.kill();
  process.once('exit', stop);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  process.off('exit', stop);
  if (code !== 0) throw new Error('The pages could not be built; the reason stands above.');
}

/** Builds the pages of the site with Astro. What an earlier build made is kept where it is certain to be the same. */
export async function buildPages(): Promise<void> {
  const { cache, out } = folders;
  clearStaleCache(cache);
  removeForeignPages(cache, out);
  await runAstro();
  recordPages(cache, out);
}
