import { existsSync, mkdirSync, mkdtempSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recordPages, removeForeignPages } from '#scripts/build/kept-pages.ts';

let root = '';
const cache = () => join(root, 'cache');
const out = () => join(root, 'out');
const page = () => join(out(), 'index.html');
const copy = () => join(cache(), 'dist/index.html');
const manifest = () => join(cache(), 'incremental-build.json');

/** A build to its end: a page, Astro's copy of it and its note of what it made. */
function build(): void {
  for (const folder of [out(), join(cache(), 'dist')]) mkdirSync(folder, { recursive: true });
  for (const path of [page(), copy(), manifest()]) writeFileSync(path, 'made');
  recordPages(cache(), out());
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'offprint-kept-'));
  build();
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const left = () => [page(), copy(), manifest()].map((path) => existsSync(path));

test('what a complete build left is kept', () => {
  removeForeignPages(cache(), out());
  expect(left()).toEqual([true, true, true]);
});

test.each<[string, () => void]>([
  [
    'of another length',
    () => {
      writeFileSync(page(), 'written by hand');
    },
  ],
  [
    'of the same length that was written later',
    () => {
      utimesSync(page(), 1, 1);
    },
  ],
])('a page %s is removed, so that Astro puts its copy there', (_what, change) => {
  change();
  removeForeignPages(cache(), out());
  expect(left()).toEqual([false, true, true]);
});

test('a file that no build has made is removed', () => {
  const other = join(out(), 'other.html');
  writeFileSync(other, 'made');
  removeForeignPages(cache(), out());
  expect(existsSync(other)).toBe(false);
});

test('a copy that is other than it was left is removed', () => {
  writeFileSync(copy(), 'of a build that was broken off');
  removeForeignPages(cache(), out());
  expect(left()).toEqual([true, false, true]);
});

test('after a build that was broken off every page is made anew', () => {
  removeForeignPages(cache(), out());
  removeForeignPages(cache(), out());
  expect(left()).toEqual([true, false, false]);
});

test('after a build that was broken off while it recorded its files every page is made anew', () => {
  truncateSync(join(cache(), 'files-left'), 60);
  removeForeignPages(cache(), out());
  expect(left()).toEqual([true, false, false]);
});
