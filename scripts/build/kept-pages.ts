import { existsSync, rmSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { FileDigests } from '#src/files/file-digests.ts';
import { readSealed, writeSealed } from '#src/files/sealed-file.ts';
import { pageKeysName } from '#src/loaders/page-keys.ts';
import { writtenSizesName } from '#src/files/written-sizes.ts';
import { formatMark, readMarks, type FileMarks } from './file-marks.ts';
import { searchFolder } from './index-search.ts';

const record = 'files-left';
/** Changes with the form of the record. */
const maker = 'kept pages 2';

/** Marks of the pages, but not of the search index, which is made later. */
function readPageMarks(out: string): FileMarks {
  const index = `${resolve(out, searchFolder)}${sep}`;
  return Object.fromEntries(Object.entries(readMarks([out])).filter(([path]) => !path.startsWith(index)));
}

/**
 * The marks of the pages.
 *
 * @param digests of all files of the site, by their paths with its folder
 */
export function toPageMarks(out: string, digests: FileDigests): FileMarks {
  const [from, to] = [join(out, sep).length, `${resolve(out)}${sep}`];
  const index = `${join(out, searchFolder)}${sep}`;
  const pages = [...digests].filter(([path]) => !path.startsWith(index));
  return Object.fromEntries(
    pages.map(([path, [size, time]]) => [
      to + path.slice(from),
      // A digest of a file that was just written has no time.
      formatMark(size, time < 0 ? statSync(path).mtimeMs : time),
    ]),
  );
}

/** Makes the next build render every page again. */
export function forgetPages(cache: string): void {
  for (const name of [pageKeysName, record, writtenSizesName])
    rmSync(join(cache, name), { recursive: true, force: true });
}

/**
 * A build takes a file that is there for the page that it made. So what a build did not leave there itself,
 * but another build with its own cache, a build that was broken off or a hand, is removed before the
 * next one. {@link recordPages} has to be called when that is done.
 */
export function removeForeignPages(cache: string, out: string): void {
  const left = readSealed(join(cache, record), maker);
  // An interrupted build has not recorded the files that it wrote, or not wholly.
  if (left === undefined) {
    forgetPages(cache);
    return;
  }
  const expected = new Map(Object.entries(JSON.parse(left.toString('utf8')) as FileMarks));
  const found = readPageMarks(out);
  for (const [path, mark] of Object.entries(found)) if (expected.get(path) !== mark) rmSync(path);
  removeRecord(cache);
}

/** Whether a complete build recorded its files, and no build has begun since to change them. */
export function hasRecord(cache: string): boolean {
  return readSealed(join(cache, record), maker) !== undefined;
}

/** Forgets the record, before a build changes what it speaks of. */
export function removeRecord(cache: string): void {
  rmSync(join(cache, record));
}

/** Records the files of a complete build. Returns their marks. */
export function recordPages(cache: string, out: string, marks = readPageMarks(out)): FileMarks {
  if (existsSync(join(cache, pageKeysName)))
    writeSealed(join(cache, record), maker, Buffer.from(JSON.stringify(marks)));
  return marks;
}
