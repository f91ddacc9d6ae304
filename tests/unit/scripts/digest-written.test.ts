import { mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { digestBuilt } from '#scripts/build/digest-written.ts';
import { digestOutput } from '#scripts/build/build-stamp.ts';
import { readMarks, type FileMarks } from '#scripts/build/file-marks.ts';
import type { FileDigests } from '#src/files/file-digests.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let out = '';
const at = (path: string) => join(out, path);
const settled = 1_000_000;

/** Writes a file as one of an earlier minute: a time that is just now proves nothing. */
function put(path: string, text: string, time = settled): void {
  mkdirSync(join(at(path), '..'), { recursive: true });
  writeFileSync(at(path), text);
  utimesSync(at(path), time, time);
}

/** Marks of the pages, which are read before the index is made. */
function readPages(): FileMarks {
  const all = Object.entries(readMarks([out]));
  return Object.fromEntries(all.filter(([path]) => !path.includes('pagefind')));
}

/** Path and hash of each file. */
function hashesOf(digests: FileDigests): [string, string][] {
  return [...digests].map(([path, [, , hash]]): [string, string] => [path, hash]).sort();
}

beforeEach(() => {
  out = join(temporaryFolder(), 'out');
  put('index.html', 'home');
  put('papers/a/index.html', 'a');
  put('papers/b/index.html', 'b');
  put('sw.js', 'worker');
  put('pagefind/manifest.json', 'of 1');
  put('pagefind/1/papers/0.gz', 'row');
  put('pagefind/1/papers/1.gz', 'other row');
});

test('digests after a build are those of all files of the site', () => {
  const before = digestOutput(out);
  put('index.html', 'HOME', settled + 1);
  put('papers/b/index.html', 'b');
  put('papers/c/index.html', 'c');
  rmSync(at('papers/a'), { recursive: true });
  const pages = readPages();
  put('pagefind/manifest.json', 'of 2', settled + 1);
  renameSync(at('pagefind/1'), at('pagefind/2'));
  put('pagefind/2/papers/1.gz', 'another', settled + 1);
  rmSync(at('pagefind/2/papers/0.gz'));
  put('sw.js', 'WORKER', settled + 1);
  const built = digestBuilt(out, before, pages, [at('sw.js')]);
  expect(hashesOf(built)).toEqual(hashesOf(digestOutput(out)));
  expect(built.get(at('papers/b/index.html'))).toBe(before.get(at('papers/b/index.html')));
});

test('without an earlier build, every file is read', () => {
  expect(hashesOf(digestBuilt(out, undefined, readPages(), [at('sw.js')]))).toEqual(
    hashesOf(digestOutput(out)),
  );
});

test('a page that somebody touched after its build is a change', () => {
  const pages = readPages();
  const before = digestOutput(out);
  put('papers/a/index.html', 'A', settled + 5);
  const built = digestBuilt(out, before, pages, []);
  expect(hashesOf(built)).not.toEqual(hashesOf(digestOutput(out, built)));
});
