import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { noteShown } from '#src/site/text-marks.ts';
import { writePages, type PagePath, type PageSource } from '#src/loaders/write-pages.ts';

let out = '';
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'offprint-pages-'));
});
afterEach(() => {
  rmSync(out, { recursive: true });
});

function path(pathname: string, type: 'page' | 'endpoint' = 'page', cacheKey?: string): PagePath {
  return { pathname, cacheKey, route: { type, component: `src/pages${pathname}` } as never };
}

/** A site below `/base/` whose pages say their address and a text. */
function site(paths: PagePath[], text = 'one', more: Partial<PageSource> = {}) {
  const rendered: string[] = [];
  const warned: string[] = [];
  const told: number[] = [];
  const source: PageSource = {
    paths,
    url: new URL('https://looms.example/base/'),
    publicFiles: new Set(),
    render: ({ url }) => {
      rendered.push(url);
      return Promise.resolve(new Response(`${url} ${text}`));
    },
    warn: (message) => warned.push(message),
    tell: ({ done }) => told.push(done),
    ...more,
  };
  return { source, rendered, warned, told };
}

const read = (file: string) => readFileSync(join(out, file), 'utf8');

test('pages, files and the page of what is not found go where a host looks for them', async () => {
  const { source, rendered } = site([
    path(''),
    path('/papers/2510.1/'),
    path('/404'),
    path('/rss.xml', 'endpoint'),
  ]);
  const made = await writePages(source, out, new Map());
  expect([...made.keys()]).toEqual(['index.html', 'papers/2510.1/index.html', '404.html', 'rss.xml']);
  expect(rendered).toEqual([
    'https://looms.example/base/',
    'https://looms.example/base/papers/2510.1/',
    'https://looms.example/base/404/',
    'https://looms.example/base/rss.xml',
  ]);
  expect(read('papers/2510.1/index.html')).toBe('https://looms.example/base/papers/2510.1/ one');
});

test('a page is rendered again if its key is another, if it has none, or if its file is gone', async () => {
  const paths = [path('/a', 'page', 'x'), path('/b', 'page', 'x'), path('/c'), path('/d', 'page', 'x')];
  const before = await writePages(site(paths).source, out, new Map());
  rmSync(join(out, 'd/index.html'));
  const again = site(
    [path('/a', 'page', 'x'), path('/b', 'page', 'y'), path('/c'), path('/d', 'page', 'x')],
    'two',
  );
  const now = await writePages(again.source, out, before);
  expect(again.rendered.map((url) => url.at(-2))).toEqual(['b', 'c', 'd']);
  expect(['a', 'b', 'c', 'd'].map((name) => read(`${name}/index.html`).slice(-3))).toEqual([
    'one',
    'two',
    'two',
    'two',
  ]);
  expect(now.get('b/index.html')).toBe('y');
});

test('a file with the same bytes is not touched', async () => {
  await writePages(site([path('/rss.xml', 'endpoint')]).source, out, new Map());
  utimesSync(join(out, 'rss.xml'), 1, 1);
  await writePages(site([path('/rss.xml', 'endpoint')]).source, out, new Map());
  expect(statSync(join(out, 'rss.xml')).mtimeMs).toBe(1000);
});

test('of two pages with one file the first is written, a file of the editor stands first, and both are told', async () => {
  const { source, warned } = site([path('/a'), path('/a/'), path('/robots.txt', 'endpoint')], 'one', {
    publicFiles: new Set(['robots.txt']),
  });
  const made = await writePages(source, out, new Map());
  expect([...made.keys()]).toEqual(['a/index.html']);
  expect(existsSync(join(out, 'robots.txt'))).toBe(false);
  expect(warned).toEqual([
    'src/pages/a/ does not write a/index.html, since another page does.',
    'src/pages/robots.txt does not write robots.txt, since public/robots.txt does.',
  ]);
});

test('an answer that leads elsewhere is an error, since a host of files cannot send it', async () => {
  const render = () => Promise.resolve(new Response(null, { status: 302 }));
  await expect(writePages(site([path('/a')], 'one', { render }).source, out, new Map())).rejects.toThrow(
    'src/pages/a answers /a with the status 302.',
  );
});

test('of a page without a key it is recorded which texts it shows', async () => {
  const render = ({ url }: Request) => {
    noteShown(['<text notes/1>']);
    return Promise.resolve(new Response(url));
  };
  const paths = [path('/a'), path('/b', 'page', 'key <text notes/2>')];
  const made = await writePages(site(paths, 'one', { render }).source, out, new Map());
  expect([...made.values()]).toEqual(['<text notes/1>', 'key <text notes/2>']);
});

test('of many pages each hundredth part is told once, kept ones too', async () => {
  const paths = Array.from({ length: 300 }, (_, index) => path(`/${String(index)}`, 'page', 'x'));
  const before = await writePages(site(paths).source, out, new Map());
  const { source, rendered, told } = site(paths);
  await writePages(source, out, before);
  expect(rendered).toEqual([]);
  expect(told).toHaveLength(100);
  expect(told.slice(0, 3)).toEqual([0, 3, 6]);
});

test('what a build that was broken off left in the place of a file or of its folder makes room', async () => {
  mkdirSync(join(out, 'rss.xml/deep'), { recursive: true });
  writeFileSync(join(out, 'orgs'), 'a file');
  await writePages(site([path('/rss.xml', 'endpoint'), path('/orgs/loom/')]).source, out, new Map());
  expect(read('rss.xml')).toContain('rss.xml one');
  expect(read('orgs/loom/index.html')).toContain('orgs/loom/ one');
});
