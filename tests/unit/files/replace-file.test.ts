import fs, { mkdirSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { replaceFile } from '#src/files/replace-file.ts';
import { readFolder, temporaryFolder } from '../support/temporary-folder.ts';

test('a file is written with its folder, and replaced', () => {
  const folder = temporaryFolder();
  replaceFile(join(folder, 'new/a'), 'one');
  replaceFile(join(folder, 'new/a'), Uint8Array.from([0x62]));
  expect(readFolder(folder)).toEqual({ [join('new', 'a')]: 'b' });
});

test('a file that cannot be put in its place leaves nothing beside it', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'a/b'), { recursive: true });
  expect(() => {
    replaceFile(join(folder, 'a'), 'text');
  }).toThrow(/EISDIR|EEXIST|ENOTEMPTY|EPERM/);
  expect(readFolder(folder)).toEqual({});
});

test('a file that cannot be begun gives the reason of the disk', () => {
  vi.spyOn(fs, 'writeFileSync').mockImplementation(() => {
    throw new Error('ENOSPC: no');
  });
  syncBuiltinESMExports();
  onTestFinished(() => {
    vi.restoreAllMocks();
    syncBuiltinESMExports();
  });
  expect(() => {
    replaceFile(join(temporaryFolder(), 'a'), 'text');
  }).toThrow('ENOSPC: no');
});
