import { folders } from '#src/files/folders.ts';
import type { PageCount } from '#src/loaders/tell-pages.ts';
import type { TellCount } from '../command/show-progress.ts';
import { clearStaleCache } from './clear-stale-cache.ts';
import { recordPages, removeForeignPages } from './kept-pages.ts';
import { renderParts } from './render-parts.ts';
import { runRenderer } from './run-renderer.ts';

/** From so many papers on, the site is rendered in parts, so that no process needs much more memory than with so many. */
const maxWhole = 12_000;
/** Papers of a segment. */
const segmentSize = 1500;

export interface PagesOptions {
  /** Number of papers. */
  papers: number;
  /** Whether the program that rendered the last build may render this one too. */
  kept: boolean;
  /** Papers of a segment, if the site is to be rendered in parts; by default, only a large site is. */
  segmentSize?: number | undefined;
}

/** Builds the pages of the site with Astro. Pages of an earlier build are kept if they are certain to be the same. */
export async function buildPages(options: PagesOptions, tell: TellCount = () => undefined): Promise<void> {
  const { cache, out } = folders;
  const { papers, kept } = options;
  const size = options.segmentSize ?? (papers > maxWhole ? segmentSize : undefined);
  clearStaleCache(cache);
  removeForeignPages(cache, out);
  if (size === undefined)
    await runRenderer({ papers, args: kept ? ['--kept'] : [] }, ({ done, total }: PageCount) => {
      tell(done / total, `${String(done)} of ${String(total)}`);
    });
  else await renderParts({ papers, kept, size }, tell);
  recordPages(cache, out);
}
