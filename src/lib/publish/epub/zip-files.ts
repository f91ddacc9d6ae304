import { strToU8, zipSync, type ZippableFile } from 'fflate';

/** A file of an archive. */
export interface ArchiveFile {
  path: string;
  content: string | Uint8Array;
  /** True for what is small as it is: a picture, or the type of the archive. */
  isStored?: boolean;
}

/**
 * A ZIP archive. The same files give the same bytes in every time zone: an archive has the time of the place, so that
 * of the files is made of parts of a day.
 *
 * @param day ISO day that all files bear
 */
export function zipFiles(files: readonly ArchiveFile[], day: string): Uint8Array<ArrayBuffer> {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  // An archive cannot tell of an earlier day.
  const mtime = new Date(Math.max(1980, year), month - 1, date);
  const entries: [string, ZippableFile][] = files.map(({ path, content, isStored = false }) => [
    path,
    [typeof content === 'string' ? strToU8(content) : content, { level: isStored ? 0 : 9, mtime }],
  ]);
  return new Uint8Array(zipSync(Object.fromEntries(entries)));
}
