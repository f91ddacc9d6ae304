import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'astro/zod';
import { readText } from './read-files.ts';

/** Below the cache folder. A build that starts afresh removes it: other code may write other files. */
export const writtenSizesName = 'written-sizes.json';

const writtenSizesSchema = z.record(z.string(), z.object({ key: z.string(), bytes: z.number() }));

/** By the path of a file below the base: the key of what it was last written from, and its size. */
export type WrittenSizes = ReadonlyMap<string, { key: string; bytes: number }>;

/** What earlier builds noted of the files that they wrote; nothing if that cannot be read, since it can be made again. */
export function readWrittenSizes(cache: string): WrittenSizes {
  try {
    const sizes = writtenSizesSchema.parse(JSON.parse(readText(join(cache, writtenSizesName)) ?? '{}'));
    return new Map(Object.entries(sizes));
  } catch {
    return new Map();
  }
}

export function saveWrittenSizes(cache: string, sizes: WrittenSizes): void {
  const path = join(cache, writtenSizesName);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(Object.fromEntries(sizes)));
}
