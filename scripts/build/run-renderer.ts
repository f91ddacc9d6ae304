import { spawn } from 'node:child_process';
import { formatPart, partVariable, type BuildPart } from '#src/files/build-part.ts';
import type { ChangedFiles, Indexable, PageCount } from '#src/loaders/tell-pages.ts';
import type { SegmentPlace } from './segments/segment-place.ts';

/**
 * Settings that keep ten thousand papers under 1.5 GB and cost 5 % of the time: the heap is collected before it
 * grows by more than a fifth, and the bundler returns its memory at once. A running process cannot change them.
 */
const flags = ['--heap-growing-percent=20'];
/**
 * Room in megabytes for what is new, by which a build with fifty papers more takes a fifth less of the processor for some
 * 80 MB. Of the usual room, most that a page is made of is copied twice before it is thrown away.
 */
export const roomForNew = '--max-semi-space-size=64';
const variables = { MALLOC_ARENA_MAX: '2', MIMALLOC_PURGE_DELAY: '0' };
/** Up to so many papers no build is near any limit, and these settings cost a quarter of what making its program takes. */
const maxSmallSite = 2000;

interface RendererOptions {
  /** Number of papers of the site. */
  papers: number;
  /** Options of `render-site.ts`. */
  args: readonly string[];
  /** What to render; the whole site without one. */
  part?: BuildPart;
  /** Where it is rendered; without one, into the site. */
  place?: SegmentPlace;
  /** Is called if what the search index is made of is written before other pages. */
  onIndexable?: () => void;
}

function variablesOf({ papers, part, place }: RendererOptions): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...(papers > maxSmallSite && variables),
    ...(part && { [partVariable]: formatPart(part) }),
    ...(place && { OFFPRINT_OUT: place.out, OFFPRINT_CACHE: place.cache }),
  };
}

/**
 * Runs `render-site.ts` as a separate process, which prints its own messages.
 *
 * @returns the files that are not left as they were, below the folder of the site; nothing if any may be another
 * @throws if it fails
 */
export async function runRenderer(
  options: RendererOptions,
  tell: (count: PageCount) => void,
): Promise<string[] | undefined> {
  const { papers, args, part, onIndexable } = options;
  // Parts are there to save memory.
  const nodeFlags = [...(papers > maxSmallSite ? flags : []), ...(part ? [] : [roomForNew])];
  const child = spawn(process.execPath, [...nodeFlags, 'scripts/build/render-site.ts', ...args], {
    env: variablesOf(options),
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  let changed: string[] | undefined;
  child.on('message', (message) => {
    const told = message as PageCount | ChangedFiles | Indexable;
    if ('isIndexable' in told) onIndexable?.();
    else if ('changed' in told) changed = told.changed;
    else tell(told);
  });
  const stop = () => child.kill();
  process.once('exit', stop);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  process.off('exit', stop);
  if (code !== 0) throw new Error('The pages could not be built. Astro printed the reason above.');
  return changed;
}
