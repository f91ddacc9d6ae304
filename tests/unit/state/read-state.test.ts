import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readStateFile, statePath } from '#src/files/state-file.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const lineOf = (id: string) => `{"id":"${id}","run":1,"day":"2025-10-01"}\n`;

test('a state file is read as it stands, whatever was read of it before and whatever became of that', () => {
  const content = temporaryFolder();
  const path = join(content, statePath('first-seen'));
  mkdirSync(join(content, 'state'));
  const idsOf = () => readStateFile(content, 'first-seen')?.lines.map(({ id }) => id);
  writeFileSync(path, lineOf('a') + lineOf('b'));
  readStateFile(content, 'first-seen')?.lines.reverse().pop();
  expect(idsOf()).toEqual(['a', 'b']);
  writeFileSync(path, lineOf('a') + lineOf('c'));
  expect(idsOf()).toEqual(['a', 'c']);
  writeFileSync(path, `${lineOf('a')}{"id":1}\n`);
  expect(idsOf).toThrow();
  writeFileSync(path, lineOf('a') + lineOf('c'));
  expect(idsOf()).toEqual(['a', 'c']);
});
