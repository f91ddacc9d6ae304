import fs, { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { compareContent, isInterrupted, recoverContent, writeContent } from '#src/files/write-content.ts';
import { readFolder, temporaryFolder } from '../support/temporary-folder.ts';

const write = (path: string, text: string) => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

/** Old output, and the files that the next run wants. */
function makeOutput() {
  const content = temporaryFolder();
  const old = { 'papers/a.mdx': 'old a', 'papers/b.mdx': 'old b', 'derived/related.json': 'old' };
  for (const [path, text] of Object.entries(old)) write(join(content, path), text);
  const files = new Map([
    ['papers/a.mdx', 'new a'],
    ['papers/c.mdx', 'new c'],
    ['derived/related.json', 'old'],
  ]);
  const changes = compareContent(content, files);
  return { content, old, files, changes, wanted: Object.fromEntries(files) };
}

test('only what differs is written, and what nothing stands for is removed', () => {
  const { changes } = makeOutput();
  expect(changes).toEqual({ write: ['papers/a.mdx', 'papers/c.mdx'], remove: ['papers/b.mdx'] });
});

test('a whole run leaves only the new files', () => {
  const { content, files, changes, wanted } = makeOutput();
  writeContent(content, files, changes);
  expect(readFolder(content)).toEqual(wanted);
});

test.each([
  ['while it stages', ['papers/a.mdx'], undefined],
  ['before the journal is in place', ['papers/a.mdx', 'papers/c.mdx'], 'journal.json.new'],
])('a run killed %s leaves the old files, and the next starts afresh', (_name, staged, journal) => {
  const { content, old, files, changes, wanted } = makeOutput();
  for (const path of staged) write(join(content, '.staging', path), 'torn');
  if (journal) write(join(content, '.staging', journal), JSON.stringify(changes));
  recoverContent(content);
  expect(readFolder(content)).toEqual(old);
  writeContent(content, files, compareContent(content, files));
  expect(readFolder(content)).toEqual(wanted);
});

test.each([0, 1, 2])(
  'a run killed with the journal in place and %i files moved is completed by the next',
  (moved) => {
    const { content, files, changes, wanted } = makeOutput();
    for (const path of changes.write) write(join(content, '.staging', path), files.get(path) ?? '');
    write(join(content, '.staging/journal.json'), JSON.stringify(changes));
    for (const path of changes.write.slice(0, moved))
      renameSync(join(content, '.staging', path), join(content, path));
    recoverContent(content);
    expect(readFolder(content)).toEqual(wanted);
    recoverContent(content);
    expect(readFolder(content)).toEqual(wanted);
  },
);

test.each(['', '{"write":["papers/a', 'null'])('a journal that holds %j decides nothing', (journal) => {
  const { content, old } = makeOutput();
  write(join(content, '.staging/journal.json'), journal);
  recoverContent(content);
  expect(readFolder(content)).toEqual(old);
});

test('a run in which nothing changes leaves the folder alone', () => {
  const content = join(temporaryFolder(), 'content');
  writeContent(content, new Map(), { write: [], remove: [] });
  expect(existsSync(content)).toBe(false);
});

test('folders are made for what is written', () => {
  const content = join(temporaryFolder(), 'content');
  writeContent(content, new Map([['derived/new/a.json', '1']]), {
    write: ['derived/new/a.json'],
    remove: [],
  });
  expect(readFolder(content)).toEqual({ [join('derived', 'new', 'a.json')]: '1' });
});

test('a run that only removes, and one that only writes, come to their end', () => {
  const { content, old } = makeOutput();
  writeContent(content, new Map(), { write: [], remove: ['papers/a.mdx', 'papers/gone.mdx'] });
  writeContent(content, new Map([['papers/new.mdx', 'new']]), { write: ['papers/new.mdx'], remove: [] });
  const { 'papers/a.mdx': _removed, ...left } = old;
  expect(readFolder(content)).toEqual({ ...left, 'papers/new.mdx': 'new' });
});

test('a run is interrupted as long as something of it is staged', () => {
  const { content, files, changes } = makeOutput();
  expect(isInterrupted(content)).toBe(false);
  write(join(content, '.staging/papers/a.mdx'), 'torn');
  expect(isInterrupted(content)).toBe(true);
  writeContent(content, files, changes);
  expect(isInterrupted(content)).toBe(false);
});

test('what cannot be staged leaves nothing staged, and the old files', () => {
  const { content, old, files } = makeOutput();
  const changes = { write: ['papers/a.mdx', 'papers/a.mdx/b.mdx'], remove: ['papers/b.mdx'] };
  expect(() => {
    writeContent(content, files, changes);
  }).toThrow(`The folder ${content} cannot be written`);
  expect(readFolder(content)).toEqual(old);
  expect(isInterrupted(content)).toBe(false);
});

test('a run that cannot move a file is completed once it can', () => {
  const { content, files, changes, wanted } = makeOutput();
  const obstacle = join(content, 'papers/c.mdx');
  mkdirSync(join(obstacle, 'folder'), { recursive: true });
  expect(() => {
    writeContent(content, files, changes);
  }).toThrow();
  rmSync(obstacle, { recursive: true });
  recoverContent(content);
  expect(readFolder(content)).toEqual(wanted);
});

test('a disk that is full from the start is named', () => {
  const { content, files, changes } = makeOutput();
  vi.spyOn(fs, 'mkdirSync').mockImplementation(() => {
    throw Object.assign(new Error('ENOSPC: no'), { code: 'ENOSPC' });
  });
  syncBuiltinESMExports();
  onTestFinished(() => {
    vi.restoreAllMocks();
    syncBuiltinESMExports();
  });
  expect(() => {
    writeContent(content, files, changes);
  }).toThrow('Free some space on the disk');
});
