import { resolve } from 'node:path';
import { divideSegments } from '#lib/state/divide-segments.ts';
import type { BuildPart } from '#src/files/build-part.ts';
import { folders } from '#src/files/folders.ts';
import { listFiles } from '#src/files/read-files.ts';
import { readStateFile } from '#src/files/state-file.ts';
import { joinPageKeys } from '#src/loaders/page-keys.ts';
import { removeOthers } from '#src/loaders/remove-others.ts';
import type { TellCount } from '../command/show-progress.ts';
import { countParts } from './count-parts.ts';
import { runRenderer } from './run-renderer.ts';
import type { SegmentPlace } from './segments/segment-place.ts';
import { takeSegment } from './segments/take-segment.ts';

interface PartsOptions {
  /** Number of papers of the site. */
  papers: number;
  /** Whether the program that rendered the last build may render this one too. */
  kept: boolean;
  /** Papers of a segment. */
  size: number;
  /** Where segments are that were built by themselves. */
  built?: SegmentPlace | undefined;
  /** Is called when the program that renders the pages is made. */
  tellProgram: () => void;
}

/** The part with all pages but those of papers, then the segments. */
function listParts(size: number): BuildPart[] {
  const { count } = divideSegments(readStateFile(folders.content, 'first-seen')?.lines ?? [], size);
  return Array.from({ length: count + 1 }, (_, segment) => ({ segment, size }));
}

/**
 * Renders a site in parts, each in a process of its own, one after another: none holds what the pages of all papers show.
 * What they leave is the same to the byte as what one process leaves.
 */
export async function renderParts(
  { papers, kept, size, built, tellProgram }: PartsOptions,
  tell: TellCount,
): Promise<void> {
  const { cache } = folders;
  const out = resolve(folders.out);
  const parts = listParts(size);
  const [first] = parts;
  if (first && !kept) {
    await runRenderer({ papers, args: ['--program'], part: first }, () => undefined);
    tellProgram();
  }
  const count = countParts(parts.length, tell);
  for (const [index, part] of parts.entries()) {
    if (built && takeSegment(built, { out, cache }, part)) continue;
    await runRenderer({ papers, args: ['--kept'], part }, (pages) => {
      count(index, pages);
    });
  }
  const made = joinPageKeys(cache, out, parts);
  removeOthers(out, new Set([...made.keys(), ...listFiles('public')]));
}
