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

/** What the paths of the files of the search index begin with, which is made later than the pages. */
function indexOf(out: string): string {
  return `${resolve(out, searchFolder)}${sep}`;
}

/** Marks of the pages, but not of the search index. */
function readPageMarks(out: string): FileMarks {
  const index = indexOf(out);
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
 *
 * @returns the marks of all that is left; nothing if every page has to be made
 */
export function removeForeignPages(cache: string, out: string): FileMarks | undefined {
  const left = readSealed(join(cache, record), maker);
  // An interrupted build has not recorded the files that it wrote, or not wholly.
  if (left === undefined) {
    forgetPages(cache);
    return undefined;
  }
  const expected = new Map(Object.entries(JSON.parse(left.toString('utf8')) as FileMarks));
  const found = Object.entries(readPageMarks(out));
  const isLeft = ([path, mark]: [string, string]) => expected.get(path) === mark;
  for (const file of found) if (!isLeft(file)) rmSync(file[0]);
  removeRecord(cache);
  return Object.fromEntries(found.filter(isLeft));
}

/**
 * The marks of the pages after a build of which it is known what it changed, without another look at all others.
 *
 * @param changed files that were written or removed, below the folder of the site
 */
export function renewMarks(out: string, left: FileMarks, changed: readonly string[]): FileMarks {
  const index = indexOf(out);
  const marks = new Map(Object.entries(left));
  for (const path of changed.map((file) => resolve(out, file))) {
    const found = path.startsWith(index) ? undefined : statSync(path, { throwIfNoEntry: false });
    if (found?.isFile()) marks.set(path, formatMark(found.size, found.mtimeMs));
    else marks.delete(path);
  }
  return Object.fromEntries(marks);
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
