import { appendFileSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { bundleFolder, entriesName, forgetBundle, keepBundle, readBundle } from '#src/loaders/kept-bundle.ts';
import { readFolder, temporaryFolder } from '../support/temporary-folder.ts';

const state = { styles: [], url: '/' };
const record = 'bundle-files';
const entries = 'chunks/_astro_data-layer-content_x.mjs';

/** A bundle is kept below the project alone, where it finds its packages. */
function keep(): string {
  mkdirSync('.cache', { recursive: true });
  const cache = mkdtempSync(join('.cache', 'kept-bundle-'));
  onTestFinished(() => {
    rmSync(cache, { recursive: true, force: true });
  });
  const from = temporaryFolder();
  mkdirSync(join(from, 'chunks'));
  writeFileSync(join(from, entries), 'const map = new Map();\nexport { map as default };\n');
  writeFileSync(join(from, 'entry.mjs'), 'export const pages = 1;\n');
  keepBundle(from, cache, state);
  return cache;
}

test('a bundle is kept whole, and takes its entries from whoever loads it', () => {
  const cache = keep();
  expect(readBundle(cache)).toEqual(state);
  expect(readFolder(join(cache, bundleFolder))[entries]).toContain(entriesName);
});

test.each<[string, (cache: string) => void]>([
  [
    'a file is cut',
    (cache) => {
      truncateSync(join(cache, bundleFolder, 'entry.mjs'), 5);
    },
  ],
  [
    'a file is gone',
    (cache) => {
      rmSync(join(cache, bundleFolder, entries));
    },
  ],
  [
    'a file came in',
    (cache) => {
      writeFileSync(join(cache, bundleFolder, 'other.mjs'), '');
    },
  ],
  [
    'its record is torn',
    (cache) => {
      truncateSync(join(cache, record), 40);
    },
  ],
  [
    'its record is longer',
    (cache) => {
      appendFileSync(join(cache, record), ' ');
    },
  ],
  [
    'a build was broken off before it was recorded',
    (cache) => {
      rmSync(join(cache, record));
    },
  ],
  ['it was forgotten', forgetBundle],
])('a kept bundle is not believed if %s', (_what, damage) => {
  const cache = keep();
  damage(cache);
  expect(readBundle(cache)).toBeUndefined();
});
