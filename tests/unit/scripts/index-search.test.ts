import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { indexSearch } from '#scripts/build/index-search.ts';

let out = '';

beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'offprint-index-'));
});

afterEach(() => {
  rmSync(out, { recursive: true, force: true });
});

function writePage(path: string, body: string, language = 'en'): void {
  mkdirSync(join(out, path), { recursive: true });
  writeFileSync(join(out, path, 'index.html'), `<html lang="${language}"><body>${body}</body></html>`);
}

const paper = '<article data-pagefind-body><h1>A paper</h1><p>Its abstract.</p></article>';

test('every paper is indexed; redirects and lists are not counted', async () => {
  writePage('papers/1', paper);
  writePage('papers/2', paper.replace('A paper', 'Another'));
  writePage('papers/old', '<h1>This page has moved</h1>');
  writePage('papers/page/2', '<h1>All papers</h1>');
  await indexSearch(out, ['1', '2'], 'en');
  expect(existsSync(join(out, 'pagefind/pagefind.js'))).toBe(true);
});

test('a paper that is not marked for the index is an error', async () => {
  writePage('papers/1', paper);
  writePage('papers/2', '<article><h1>Another</h1></article>');
  await expect(indexSearch(out, ['1', '2'], 'en')).rejects.toThrow('has 1 of 2 papers');
});

test('a search reads one index, whatever the languages of the pages', async () => {
  writePage('papers/1', paper);
  writePage('papers/2', paper.replace('A paper', 'Une autre'), 'fr');
  await indexSearch(out, ['1', '2'], 'de');
  const written = JSON.parse(readFileSync(join(out, 'pagefind/pagefind-entry.json'), 'utf8')) as object;
  expect(written).toMatchObject({ languages: { de: { page_count: 2 } } });
});

test('a site without papers has an empty index', async () => {
  writePage('about', '<h1>About</h1>');
  await indexSearch(out, [], 'en');
  expect(existsSync(join(out, 'pagefind/pagefind.js'))).toBe(true);
});
