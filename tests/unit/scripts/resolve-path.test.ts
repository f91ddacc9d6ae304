import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { resolvePath } from '#scripts/serve/resolve-path.ts';

const root = mkdtempSync(join(tmpdir(), 'offprint-site-'));
mkdirSync(join(root, 'papers'));
for (const file of [
  'index.html',
  '404.html',
  'about.html',
  'robots.txt',
  'papers/index.html',
  'papers/a b.txt',
]) {
  writeFileSync(join(root, file), '');
}
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

const found = (path: string) => ({ status: 200, file: join(root, path) });
const notFound = { status: 404, file: join(root, '404.html') };

test.each([
  ['/', '/', found('index.html')],
  ['/', '/robots.txt', found('robots.txt')],
  ['/', '/robots.txt?v=1', found('robots.txt')],
  ['/', '/papers/', found('papers/index.html')],
  ['/', '/papers/a%20b.txt', found('papers/a b.txt')],
  ['/', '/about', found('about.html')],
  ['/', '/papers', { status: 301, location: '/papers/' }],
  ['/', '/papers?page=2', { status: 301, location: '/papers/?page=2' }],
  ['/', '/Robots.txt', notFound],
  ['/', '/PAPERS/', notFound],
  ['/', '/none/', notFound],
  ['/', '/robots.txt/', notFound],
  ['/', '//', notFound],
  ['/', '/papers/../robots.txt', notFound],
  ['/', '/papers/..%2Frobots.txt', notFound],
  ['/', '/%2e%2e/', notFound],
  ['/', '/%00', notFound],
  // What Windows would take for another file, or for a device.
  ['/', '/papers/..%5Crobots.txt', notFound],
  ['/', '/papers%5Ca%20b.txt', notFound],
  ['/', '/..%5C..%5Cwindows%5Cwin.ini', notFound],
  ['/', '/C:/robots.txt', notFound],
  ['/', '/C:%5Crobots.txt', notFound],
  ['/', '/robots.txt.', notFound],
  ['/', '/robots.txt%20', notFound],
  ['/', '/robots.txt::$DATA', notFound],
  ['/', '/ROBOTS~1.TXT', notFound],
  ['/', '/CON', notFound],
  ['/', '/nul.txt', notFound],
  ['/', '/%E0%A4', { status: 400 }],
  ['/offprint/', '/offprint/', found('index.html')],
  ['/offprint/', '/offprint/papers/', found('papers/index.html')],
  ['/offprint/', '/offprint', { status: 301, location: '/offprint/' }],
  ['/offprint/', '/offprint/papers', { status: 301, location: '/offprint/papers/' }],
  ['/offprint/', '/offprint/none', notFound],
  ['/offprint/', '/', { status: 404 }],
  ['/offprint/', '/robots.txt', { status: 404 }],
  ['/offprint/', '/offprints/', { status: 404 }],
])('a site below %s answers %s by the rules of GitHub Pages', async (base, address, answer) => {
  expect(await resolvePath(root, base, address)).toEqual(answer);
});
