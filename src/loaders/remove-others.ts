import { existsSync, readdirSync, rmSync, rmdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles } from '#src/files/read-files.ts';

/** Below the folder of the site: scripts and styles, which the bundler writes. */
export const assetFolder = '_astro';
/** Not made by Astro; the search index looks after its own files. */
const others = [assetFolder, 'pagefind'];

function removeFile(root: string, path: string): void {
  rmSync(join(root, path));
  for (let folder = dirname(join(root, path)); folder !== root; folder = dirname(folder)) {
    if (readdirSync(folder).length > 0) return;
    rmdirSync(folder);
  }
}

/**
 * Removes pages and files of the site that the last build made and this one does not.
 *
 * @returns them, also those in whose place a folder stands by now
 */
export function removeGone(
  out: string,
  before: Iterable<string>,
  made: { has: (file: string) => boolean },
): string[] {
  const gone = [...before].filter((file) => !made.has(file));
  for (const file of gone)
    if (statSync(join(out, file), { throwIfNoEntry: false })?.isFile()) removeFile(out, file);
  return gone;
}

/** Removes from the folder of the site what the build no longer makes. Astro itself can only empty the whole folder. */
export function removeOthers(out: string, made: ReadonlySet<string>): void {
  for (const path of existsSync(out) ? listFiles(out) : [])
    if (!made.has(path) && !others.includes(path.split('/')[0] ?? '')) removeFile(out, path);
}
