import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix, win32 } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { listHandWritten } from '#src/files/list-hand-written.ts';
import { listFiles, toPosix } from '#src/files/read-files.ts';

const root = mkdtempSync(join(tmpdir(), 'offprint-windows-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

test.each([
  [
    win32,
    'C:\\sites\\mine\\content',
    'C:\\sites\\mine\\content\\notes\\cs\\0110053.mdx',
    'notes/cs/0110053.mdx',
  ],
  [win32, 'C:\\sites\\mine', 'c:\\Sites\\mine\\seeds\\a b.txt', 'seeds/a b.txt'],
  [win32, '\\\\server\\share\\mine', '\\\\server\\share\\mine\\seeds\\a.txt', 'seeds/a.txt'],
  [posix, '/sites/mine', '/sites/mine/seeds/a.txt', 'seeds/a.txt'],
  [posix, '/sites/mine', '/sites/mine/seeds/a\\b.txt', 'seeds/a\\b.txt'],
])('below a folder of %#, the path has forward slashes', (flavour, folder, path, wanted) => {
  expect(toPosix(flavour.relative(folder, path), flavour.sep)).toBe(wanted);
});

test('a path on another drive is not taken for one below the folder', () => {
  const path = toPosix(win32.relative('C:\\mine\\content', 'D:\\mine\\content\\a.mdx'), win32.sep);
  expect(path).toBe('D:/mine/content/a.mdx');
});

test('a list of files has forward slashes and the order of code units, whatever the system', () => {
  const names = ['b/a.txt', 'a/z.txt', 'a.txt', 'B.txt'];
  for (const name of names) {
    mkdirSync(join(root, 'list', name, '..'), { recursive: true });
    writeFileSync(join(root, 'list', name), '');
  }
  expect(listFiles(win32.join(root, 'list').replaceAll('\\', '/'))).toEqual(names.toSorted());
});

test.each(['CON.mdx', 'nul.mdx', 'com1.mdx', 'lpt9.x.mdx', 'a b.mdx', 'a..mdx'])(
  'a topic of the name %s, which Windows or an address cannot have, gets no page and is told',
  (name) => {
    const content = join(root, `content-${name}`);
    mkdirSync(join(content, 'topics'), { recursive: true });
    writeFileSync(join(content, 'topics', name), '---\n---\n');
    const { names, diagnostics } = listHandWritten(content, 'topics');
    expect(names).toEqual([]);
    expect(diagnostics).toMatchObject([{ rule: 'bad-address' }]);
  },
);
