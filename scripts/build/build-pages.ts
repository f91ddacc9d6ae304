import { folders } from '#src/files/folders.ts';
import { isMadeOf, recordSource } from '#src/loaders/kept-bundle.ts';
import type { PageCount } from '#src/loaders/tell-pages.ts';
import type { TellCount } from '../command/show-progress.ts';
import { clearStaleCache } from './clear-stale-cache.ts';
import type { FileMarks } from './file-marks.ts';
import { recordPages, removeForeignPages, renewMarks } from './kept-pages.ts';
import { renderParts } from './render-parts.ts';
import { runRenderer } from './run-renderer.ts';
import type { SegmentPlace } from './segments/segment-place.ts';
import { takeProgram } from './segments/take-segment.ts';

export interface PagesOptions {
  /** Number of papers. */
  papers: number;
  /** Digest of what the program that renders the pages is made of: if there is one of the same, it is not made anew. */
  program: string;
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
  const { papers, program, size, built, onIndexable } = options;
  clearStaleCache(cache);
  const left = removeForeignPages(cache, out);
  const kept = isMadeOf(cache, out, program) || (built !== undefined && takeProgram(built, folders, program));
  const record = () => {
    recordSource(cache, out, program);
  };
  let changed: string[] | undefined;
  if (size === undefined)
    changed = await runRenderer(
      { papers, args: kept ? ['--kept'] : [], ...(onIndexable && { onIndexable }) },
      ({ done, total }: PageCount) => {
        tell(done / total, `${String(done)} of ${String(total)}`);
      },
    );
  else await renderParts({ papers, kept, size, built, tellProgram: record }, tell);
  record();
  return recordPages(cache, out, left && changed && renewMarks(out, left, changed));
}
