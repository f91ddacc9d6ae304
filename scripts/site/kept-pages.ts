import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { listFiles, readText } from '../files/read-files.ts';

/** Astro's own: keys of the pages of the last build, and a copy of each page that has one. */
const manifest = 'incremental-build.json';
const copies = 'dist';
const record = 'files-left.json';

/** Size and time of change of every file, by its whole path. */
type Marks = Record<string, string>;

function readMarks(folders: string[]): Marks {
  const paths = folders.flatMap((folder) => listFiles(folder).map((path) => resolve(folder, path)));
  return Object.fromEntries(
    paths.map((path) => {
      const { size, mtimeMs } = statSync(path);
      return [path, `${size} ${mtimeMs}`];
    }),
  );
}

/** Lets the next build make every page anew. */
export function forgetPages(cache: string): void {
  for (const name of [manifest, record, copies]) rmSync(join(cache, name), { recursive: true, force: true });
}

/**
 * Astro takes a file that is there for the page that it made. So what a build did not leave there itself,
 * but another build with its own cache, a build that was broken off or a hand, is removed before the
 * next one. {@link recordPages} has to be called when that is done.
 */
export function removeForeignPages(cache: string, out: string): void {
  const left = readText(join(cache, record));
  // A build that did not come to its end has said nothing of the files that it wrote.
  if (left === undefined) {
    forgetPages(cache);
    return;
  }
  const expected = JSON.parse(left) as Marks;
  const found = readMarks([out, join(cache, copies)]);
  for (const [path, mark] of Object.entries(found)) if (expected[path] !== mark) rmSync(path);
  rmSync(join(cache, record));
}

/** Notes what a build left behind when it is complete. */
export function recordPages(cache: string, out: string): void {
  if (existsSync(join(cache, manifest)))
    writeFileSync(join(cache, record), JSON.stringify(readMarks([out, join(cache, copies)])));
}
