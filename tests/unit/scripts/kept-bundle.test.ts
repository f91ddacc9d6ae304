import { appendFileSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import {
  bundleFolder,
  entriesName,
  forgetBundle,
  isMadeOf,
  keepBundle,
  readBundle,
  recordSource,
} from '#src/loaders/kept-bundle.ts';
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

/** A site with one style, beside the bundle whose pages name it. */
function keepWithSite(): { cache: string; out: string } {
  const [cache, out] = [keep(), temporaryFolder()];
  mkdirSync(join(out, '_astro'));
  writeFileSync(join(out, '_astro/a.css'), 'a{}');
  writeFileSync(join(out, 'index.html'), '<p>');
  recordSource(cache, out, 'one');
  return { cache, out };
}

test('a kept bundle is known by what it was made of, whatever becomes of the pages', () => {
  const { cache, out } = keepWithSite();
  rmSync(join(out, 'index.html'));
  expect(isMadeOf(cache, out, 'one')).toBe(true);
  expect(isMadeOf(cache, out, 'another')).toBe(false);
});

test.each<[string, (place: { cache: string; out: string }) => void]>([
  [
    'a style was edited',
    ({ out }) => {
      writeFileSync(join(out, '_astro/a.css'), 'b{}');
    },
  ],
  [
    'a style is gone',
    ({ out }) => {
      rmSync(join(out, '_astro/a.css'));
    },
  ],
  [
    'a script came in',
    ({ out }) => {
      writeFileSync(join(out, '_astro/a.js'), '');
    },
  ],
  [
    'the record is torn',
    ({ cache }) => {
      truncateSync(join(cache, 'bundle-assets'), 40);
    },
  ],
  [
    'another one is being made',
    ({ cache }) => {
      forgetBundle(cache);
    },
  ],
])('a kept bundle does not render again if %s', (_what, damage) => {
  const place = keepWithSite();
  damage(place);
  expect(isMadeOf(place.cache, place.out, 'one')).toBe(false);
});
