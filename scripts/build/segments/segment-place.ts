import { createHash } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { FileDigests } from '#src/files/file-digests.ts';
import { toPosix } from '#src/files/read-files.ts';
import { maker } from '../build-stamp.ts';

/** Folders of the segments that were built by themselves, until a build joins them. */
export interface SegmentPlace {
  /** In the place of the folder of the site. */
  out: string;
  /** In the place of the cache. */
  cache: string;
}

/** Beside the cache of the build, so that a build that throws its cache away keeps the segments. */
function folderOf(cache: string): string {
  return `${cache}-segments`;
}

/**
 * The place of the segments of one state of seeds, content and code. Segments of another state are elsewhere, so they
 * are never joined with these, whichever machines they come from.
 *
 * @param size papers of a segment
 */
export function placeOfSegments(cache: string, inputs: FileDigests, size: number): SegmentPlace {
  const hash = createHash('sha256').update(`${maker()}\n${String(size)}\n`);
  const lines = [...inputs].map(([path, [, , digest]]) => `${toPosix(path)} ${digest}\n`);
  for (const line of lines.sort()) hash.update(line);
  const folder = join(folderOf(cache), hash.digest('hex').slice(0, 20));
  return { out: join(folder, 'site'), cache: join(folder, 'cache') };
}

/** Removes the segments of all states but one, or of all. */
export function clearSegments(cache: string, kept?: SegmentPlace): void {
  const folder = folderOf(cache);
  for (const name of existsSync(folder) ? readdirSync(folder) : [])
    if (!kept?.cache.startsWith(join(folder, name)))
      rmSync(join(folder, name), { recursive: true, force: true });
}
