import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles, readText } from '#src/files/read-files.ts';
import { entryCode, pageCode } from './code-places.ts';
import { forgetPages } from './kept-pages.ts';

function hashCode(places: string[]): string {
  const paths = places.flatMap((place) => {
    const isFolder = statSync(place).isDirectory();
    return isFolder ? listFiles(place).map((path) => `${place}/${path}`) : [place];
  });
  const hash = createHash('sha256').update(process.version);
  for (const path of paths) hash.update(`${path}\n`).update(readFileSync(path));
  return hash.digest('hex');
}

/** Runs an action if the code has changed since its last run. */
function onChange(stamp: string, places: string[], act: () => void): void {
  const current = hashCode(places);
  if (readText(stamp) === current) return;
  act();
  writeFileSync(stamp, current);
}

/**
 * Throws away what an earlier build stored if the code that stored it has changed. Astro compares entries
 * only by their own text, so it would keep data that another schema had made; and a page names scripts
 * and styles whose addresses change with code that the page itself does not import.
 */
export function clearStaleCache(cache: string): void {
  mkdirSync(cache, { recursive: true });
  onChange(join(cache, 'entry-code'), entryCode, () => {
    rmSync(cache, { recursive: true, force: true });
    mkdirSync(cache, { recursive: true });
  });
  onChange(join(cache, 'page-code'), pageCode, () => {
    forgetPages(cache);
  });
}
