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

/** Whether the same paths hold the same bytes, whenever they were written. */
export function areSameFiles(one: FileDigests, other: FileDigests): boolean {
  return (
    one.size === other.size && [...one].every(([path, [size, , hash]]) => isSame(other.get(path), size, hash))
  );
}

function isSame(digest: FileDigest | undefined, size: number, hash: string): boolean {
  return digest?.[0] === size && digest[2] === hash;
}
