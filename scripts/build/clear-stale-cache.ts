import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoryName } from '#src/ingest/memory.ts';
import { hashCode } from '#src/files/hash-code.ts';
import { readText } from '#src/files/read-files.ts';
import { typesetName } from '#src/files/typeset-name.ts';
import { entryCode, pageCode } from './code-places.ts';
import { forgetBundle } from '#src/loaders/kept-bundle.ts';
import { forgetPages } from './kept-pages.ts';

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
    // What an ingest remembers, and what takes long to set, has a seal of all that it was made from.
    for (const name of readdirSync(cache))
      if (name !== memoryName && name !== typesetName)
        rmSync(join(cache, name), { recursive: true, force: true });
  });
  onChange(join(cache, 'page-code'), pageCode, () => {
    forgetPages(cache);
    forgetBundle(cache);
  });
}
