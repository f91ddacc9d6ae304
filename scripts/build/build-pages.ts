import { folders } from '#src/files/folders.ts';
import type { PageCount } from '#src/loaders/tell-pages.ts';
import type { TellCount } from '../command/show-progress.ts';
import { clearStaleCache } from './clear-stale-cache.ts';
import type { FileMarks } from './file-marks.ts';
import { recordPages, removeForeignPages, renewMarks } from './kept-pages.ts';
import { renderParts } from './render-parts.ts';
import { runRenderer } from './run-renderer.ts';
import type { SegmentPlace } from './segments/segment-place.ts';

export interface PagesOptions {
  /** Number of papers. */
  papers: number;
  /** Whether the program that rendered the last build may render this one too. */
  kept: boolean;
  /** Papers of a segment, if the site is to be rendered in parts. */
  size?: number | undefined;
  /** Where segments are that were built by themselves. */
  built?: SegmentPlace | undefined;
  /** Is called if what the search index is made of is written before other pages. */
  onIndexable?: () => void;
}

/**
 * Builds the pages of the site with Astro. Pages of an earlier build are kept if they are certain to be the same.
 *
 * @returns the marks of the files of the site, without the search index
 */
export async function buildPages(
  options: PagesOptions,
  tell: TellCount = () => undefined,
): Promise<FileMarks> {
  const { cache, out } = folders;
  const { papers, kept, size, built, onIndexable } = options;
  clearStaleCache(cache);
  const left = removeForeignPages(cache, out);
  let changed: string[] | undefined;
  if (size === undefined)
    changed = await runRenderer(
      { papers, args: kept ? ['--kept'] : [], ...(onIndexable && { onIndexable }) },
      ({ done, total }: PageCount) => {
        tell(done / total, `${String(done)} of ${String(total)}`);
      },
    );
  else await renderParts({ papers, kept, size, built }, tell);
  return recordPages(cache, out, left && changed && renewMarks(out, left, changed));
}
