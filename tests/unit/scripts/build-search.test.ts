import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildSearch } from '#scripts/build/build-search.ts';

let root = '';
const out = () => join(root, 'out');
const entry = () => join(out(), 'pagefind/pagefind-entry.json');
const build = (...ids: string[]) => buildSearch(join(root, 'cache'), out(), ids, 'en');
const fragments = () => readdirSync(join(out(), 'pagefind/fragment')).length;

function writePaper(id: string): void {
  mkdirSync(join(out(), 'papers', id), { recursive: true });
  const article = `<article data-pagefind-body><h1>Paper ${id}</h1><p>Its abstract.</p></article>`;
  writeFileSync(join(out(), 'papers', id, 'index.html'), `<html lang="en"><body>${article}</body></html>`);
}

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'offprint-search-'));
  mkdirSync(join(root, 'cache'));
  writePaper('1');
  await build('1');
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

test('the index stays as it is while the pages of papers do, whatever list is made anew', async () => {
  const before = statSync(entry()).mtimeMs;
  writeFileSync(join(out(), 'papers/index.html'), '<h1>All papers</h1>');
  await build('1');
  expect(statSync(entry()).mtimeMs).toBe(before);
});

test('a new page of a paper is found, and what the index held before is gone', async () => {
  writePaper('2');
  await build('1', '2');
  expect(fragments()).toBe(2);
  rmSync(join(out(), 'papers/1'), { recursive: true });
  await build('2');
  expect(fragments()).toBe(1);
});

test('an index that was damaged is made again', async () => {
  rmSync(entry());
  await build('1');
  expect(existsSync(entry())).toBe(true);
});
