import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildPart } from '#src/files/build-part.ts';
import { readPartKeys, savePageKeys } from '#src/loaders/page-keys.ts';
import { writePage } from '#src/loaders/write-pages.ts';
import type { SegmentPlace } from './segment-place.ts';

/**
 * Puts the files of a segment that was built by itself into the site, as if a part of this build had made them.
 *
 * @returns false, and nothing is put there, if it was not built or not wholly, or with other scripts and styles
 */
export function takeSegment(from: SegmentPlace, { out, cache }: SegmentPlace, part: BuildPart): boolean {
  const made = readPartKeys(from.cache, out, part);
  if (!made || ![...made.keys()].every((file) => existsSync(join(from.out, file)))) return false;
  for (const file of made.keys()) writePage(out, file, readFileSync(join(from.out, file)));
  savePageKeys(cache, out, made, part);
  return true;
}
