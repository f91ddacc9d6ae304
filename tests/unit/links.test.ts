import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles } from '#src/files/read-files.ts';

const documents = [
  'README.md',
  'DEVELOPERS.md',
  'tests/README.md',
  ...listFiles('docs').map((path) => (path.startsWith('docs/') ? path : join('docs', path))),
].filter((path) => path.endsWith('.md'));

/** Files of the project that a document links to, and those that it names as `docs/…`. */
function filesNamedIn(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  const outsideCode = text.replaceAll(/```[^]*?```|`[^`\n]*`/g, '');
  const links = [...outsideCode.matchAll(/\]\(([^)\s#]+)/g)].flatMap(([, target = '']) =>
    /^[a-z]+:/.test(target) ? [] : [join(dirname(path), target)],
  );
  const mentions = [...text.matchAll(/`(docs\/[\w/.-]+\.\w+)`/g)].map(([, target = '']) => target);
  return [...links, ...mentions];
}

test('there are documents with links', () => {
  expect(documents.flatMap(filesNamedIn).length).toBeGreaterThan(20);
});

test.each(documents)('every file that %s links to exists', (path) => {
  expect(filesNamedIn(path).filter((target) => !existsSync(target))).toEqual([]);
});

test('the index of the documentation lists every document', () => {
  const index = filesNamedIn('docs/README.md');
  const others = documents.filter((path) => path.startsWith('docs/') && path !== 'docs/README.md');
  expect(others.filter((path) => !index.includes(path))).toEqual([]);
});

const inCode = ['src', 'scripts'].flatMap((folder) =>
  listFiles(folder).map((path) => (path.startsWith(`${folder}/`) ? path : join(folder, path))),
);

test('every document that the code names exists', () => {
  const named = inCode.flatMap(
    (path) => readFileSync(path, 'utf8').match(/(?<![\w/])docs\/[\w/-]+\.md/g) ?? [],
  );
  expect(named.length).toBeGreaterThan(5);
  expect([...new Set(named)].filter((path) => !existsSync(path))).toEqual([]);
});
