import { existsSync, mkdirSync, mkdtempSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { joinPageKeys, pageKeysName, readPageKeys, savePageKeys } from '#src/loaders/page-keys.ts';
import { removeGone } from '#src/loaders/remove-others.ts';
import { digestFiles } from '#src/files/file-digests.ts';
import { recordPages, removeForeignPages, renewMarks, toPageMarks } from '#scripts/build/kept-pages.ts';

let root = '';
const cache = () => join(root, 'cache');
const out = () => join(root, 'out');
const page = () => join(out(), 'index.html');
const keys = () => join(cache(), pageKeysName);

/** A build to its end: a page and its key. */
function build(): void {
  mkdirSync(out(), { recursive: true });
  writeFileSync(page(), 'made');
  savePageKeys(cache(), out(), new Map([['index.html', 'key']]));
  recordPages(cache(), out());
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'offprint-kept-'));
  build();
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const left = () => [page(), keys()].map((path) => existsSync(path));

test('what a complete build left is kept', () => {
  removeForeignPages(cache(), out());
  expect(left()).toEqual([true, true]);
});

test('what a build left that looked at some pages alone is kept, however new it is', () => {
  recordPages(cache(), out(), toPageMarks(out(), digestFiles([page()])));
  removeForeignPages(cache(), out());
  expect(left()).toEqual([true, true]);
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
])('a page %s is removed, so that it is written again', (_what, change) => {
  change();
  removeForeignPages(cache(), out());
  expect(left()).toEqual([false, true]);
});

test('of a build that says what it changed, the rest is recorded as it was', () => {
  for (const name of ['old', 'was-folder/index.html', 'was-file']) {
    mkdirSync(join(out(), name, '..'), { recursive: true });
    writeFileSync(join(out(), name), 'made');
  }
  recordPages(cache(), out());
  const before = removeForeignPages(cache(), out()) ?? {};
  expect(Object.keys(before).length).toBe(4);
  writeFileSync(page(), 'made anew');
  for (const name of ['was-folder', 'was-file']) rmSync(join(out(), name), { recursive: true });
  mkdirSync(join(out(), 'was-file'));
  writeFileSync(join(out(), 'was-file/index.html'), 'made');
  writeFileSync(join(out(), 'was-folder'), 'made');
  mkdirSync(join(out(), 'pagefind'));
  writeFileSync(join(out(), 'pagefind/input.json'), 'made');
  const made = ['index.html', 'was-file/index.html', 'was-folder', 'pagefind/input.json'];
  const gone = removeGone(out(), ['index.html', 'old', 'was-folder/index.html', 'was-file'], new Set(made));
  const marks = renewMarks(out(), before, [...made, ...gone]);
  expect(existsSync(join(out(), 'old'))).toBe(false);
  expect(recordPages(cache(), out(), marks)).toEqual(recordPages(cache(), out()));
});

test('a file that no build has made is removed', () => {
  const other = join(out(), 'other.html');
  writeFileSync(other, 'made');
  removeForeignPages(cache(), out());
  expect(existsSync(other)).toBe(false);
});

test('after a build that was broken off every page is made anew', () => {
  removeForeignPages(cache(), out());
  removeForeignPages(cache(), out());
  expect(left()).toEqual([true, false]);
});

test('after a build that was broken off while it recorded its files every page is made anew', () => {
  truncateSync(join(cache(), 'files-left'), 60);
  removeForeignPages(cache(), out());
  expect(left()).toEqual([true, false]);
});

test('keys are forgotten where a script or a style has another name', () => {
  expect(readPageKeys(cache(), out()).get('index.html')).toBe('key');
  mkdirSync(join(out(), '_astro'));
  writeFileSync(join(out(), '_astro/base.Xy.css'), '');
  expect(readPageKeys(cache(), out()).size).toBe(0);
});

const parts = [0, 1].map((segment) => ({ segment, size: 2 }));

function savePart(segment: number, path: string): void {
  savePageKeys(cache(), out(), new Map([[path, `key ${segment}`]]), { segment, size: 2 });
}

test('what the parts of a build made is what one build made', () => {
  savePart(0, 'index.html');
  savePart(1, 'papers/1/index.html');
  const joined = new Map([
    ['index.html', 'key 0'],
    ['papers/1/index.html', 'key 1'],
  ]);
  expect(joinPageKeys(cache(), out(), parts)).toEqual(joined);
  expect(readPageKeys(cache(), out())).toEqual(joined);
});

test('a file of two parts is an error, and so is a part that left nothing, also on a second try', () => {
  savePart(0, 'index.html');
  savePart(1, 'index.html');
  expect(() => joinPageKeys(cache(), out(), parts)).toThrow('Two parts of the build made index.html.');
  expect(() => joinPageKeys(cache(), out(), parts)).toThrow(/no whole .*page-keys-0\./);
});
