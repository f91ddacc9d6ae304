import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildPart } from '#src/files/build-part.ts';
import { takeBundle } from '#src/loaders/kept-bundle.ts';
import { readPartKeys, savePageKeys } from '#src/loaders/page-keys.ts';
import { writePage } from '#src/loaders/write-pages.ts';
import { storeName } from '../stored-entries.ts';
import type { SegmentPlace } from './segment-place.ts';

/**
 * Takes the program that rendered the segments, so that it need not be made anew.
 *
 * @param program digest of what it is made of
 * @returns false, and nothing is taken, if it is not whole
 */
export function takeProgram(from: SegmentPlace, to: SegmentPlace, program: string): boolean {
  if (!existsSync(join(from.cache, storeName)) || !takeBundle(from, to, program)) return false;
  // It has no papers, and what the last build stored has them.
  if (!existsSync(join(to.cache, storeName)))
    copyFileSync(join(from.cache, storeName), join(to.cache, storeName));
  return true;
}

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
