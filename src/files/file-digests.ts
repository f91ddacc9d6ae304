import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';

/** Size in bytes, modification time in milliseconds since 1970, and the hash of the bytes. */
export type FileDigest = readonly [size: number, modifiedMs: number, hash: string];

export type FileDigests = ReadonlyMap<string, FileDigest>;

/** A file may change again within one tick of the clock of its disk, so a time this new proves nothing. */
const settleMs = 2000;
const unsettled = -1;

function digestFile(path: string, known: FileDigest | undefined, now: number): FileDigest {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile()) return [0, unsettled, 'no file'];
  const { size, mtimeMs } = stats;
  if (known?.[0] === size && known[1] === mtimeMs) return known;
  const hash = createHash('sha256').update(readFileSync(path)).digest('base64url');
  return [size, now - mtimeMs < settleMs ? unsettled : mtimeMs, hash];
}

/** Digests of files. A file whose size and time are the known ones is not read. */
export function digestFiles(paths: readonly string[], known: FileDigests = new Map()): FileDigests {
  const now = Date.now();
  return new Map(paths.map((path) => [path, digestFile(path, known.get(path), now)]));
}

/** Paths that are in one of two states only, or with other bytes, whenever they were written. */
export function differingPaths(one: FileDigests, other: FileDigests): string[] {
  const paths = new Set([...one.keys(), ...other.keys()]);
  return [...paths].filter((path) => {
    const [a, b] = [one.get(path), other.get(path)];
    return a?.[0] !== b?.[0] || a?.[2] !== b?.[2];
  });
}

export function areSameFiles(one: FileDigests, other: FileDigests): boolean {
  return one.size === other.size && differingPaths(one, other).length === 0;
}
