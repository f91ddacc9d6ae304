import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SearchManifest } from '#lib/search/manifest.ts';
import { indexSearch } from '#scripts/build/index-search.ts';
import { decodeCbor, encodeCbor } from '#scripts/build/search/cbor.ts';
import { indexPages, pack, unpackValue } from '#scripts/build/search/pagefind-files.ts';
import { slimIndex } from '#scripts/build/search/slim-index.ts';
import { searchRecord } from '../search/records.ts';

let out = '';

beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'offprint-index-'));
});

afterEach(() => {
  rmSync(out, { recursive: true, force: true });
});

const input = {
  papers: [
    searchRecord('1', { title: 'A paper', abstract: 'Its abstract.' }),
    searchRecord('2', { title: 'Une autre', abstract: 'Son résumé.' }),
  ],
  topics: [],
  pages: [],
};

function readManifest(): SearchManifest {
  return JSON.parse(readFileSync(join(out, 'pagefind/manifest.json'), 'utf8')) as SearchManifest;
}

test('every paper has its row, and the same papers make the same index', async () => {
  await indexSearch(out, input, 'en');
  const { folder, papers } = readManifest();
  expect(papers).toBe(2);
  expect(readdirSync(join(out, 'pagefind', folder, 'papers'))).toEqual(['0.json', '1.json']);
  await indexSearch(out, input, 'en');
  expect(readManifest().folder).toBe(folder);
});

test('another index has another folder, and the old one is gone', async () => {
  await indexSearch(out, input, 'en');
  const { folder } = readManifest();
  await indexSearch(out, { ...input, papers: input.papers.slice(1) }, 'en');
  expect(readManifest().folder).not.toBe(folder);
  expect(readdirSync(join(out, 'pagefind')).sort()).toEqual([readManifest().folder, 'manifest.json'].sort());
});

test('a site without papers has an empty index', async () => {
  await indexSearch(out, { papers: [], topics: [], pages: [] }, 'en');
  expect(readManifest().papers).toBe(0);
});

test.each([
  [0],
  [23],
  [24],
  [255],
  [256],
  [65536],
  [-1],
  [-25],
  [-300],
  ['a'],
  ['ǃ'.repeat(30)],
  [[[1, ['x']], []]],
])('the value %j is read as it was written', (value) => {
  expect(decodeCbor(encodeCbor(value))).toEqual(value);
});

test('an index in another form than that of Pagefind 1.6.0 is not changed but refused', async () => {
  const files = await indexPages(['<html><body><main data-pagefind-body>rewardǃ</main></body></html>']);
  const [path] = [...files.keys()].filter((name) => name.endsWith('.pf_meta'));
  expect(slimIndex(files).size).toBeGreaterThan(3);
  files.set(path ?? '', pack(['2.0.0', 'other']));
  expect(() => slimIndex(files)).toThrow('not in the form of Pagefind 1.6.0');
  expect(() => unpackValue(Buffer.from('no archive'))).toThrow();
});
