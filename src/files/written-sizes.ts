import { join } from 'node:path';
import { readSealed, writeSealed } from './sealed-file.ts';

/** Below the cache folder. A build that starts afresh removes it: other code may write other files. */
export const writtenSizesName = 'written-sizes';
/** Changes with the form of the file. */
const maker = 'written sizes 1';

/** The key of what a file was last written from, and its size. */
interface WrittenSize {
  key: string;
  bytes: number;
}

/** By the path of a file below the base. */
export type WrittenSizes = ReadonlyMap<string, WrittenSize>;

/** What earlier builds noted of the files that they wrote; nothing if it is torn or of another form, since it can be made again. */
export function readWrittenSizes(cache: string): WrittenSizes {
  const bytes = readSealed(join(cache, writtenSizesName), maker);
  const sizes = bytes && (JSON.parse(bytes.toString('utf8')) as Record<string, WrittenSize>);
  return new Map(Object.entries(sizes ?? {}));
}

export function saveWrittenSizes(cache: string, sizes: WrittenSizes): void {
  writeSealed(join(cache, writtenSizesName), maker, Buffer.from(JSON.stringify(Object.fromEntries(sizes))));
}
