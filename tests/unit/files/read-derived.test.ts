import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { readDerived } from '#src/data/read-derived.ts';
import { folders } from '#src/files/folders.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

function read(text?: string): unknown {
  const path = join(temporaryFolder(), 'seeds.json');
  if (text !== undefined) writeFileSync(path, text);
  return readDerived(relative(folders.content, path), z.string().array(), ['none']);
}

test('a derived file is read, and one that does not exist yet has a value', () => {
  expect(read('["a"]')).toEqual(['a']);
  expect(read()).toEqual(['none']);
});

test.each(['', '["a', '{"a":1}', '<<<<<<< HEAD\n["a"]'])(
  'of a derived file that holds %j is said what to do',
  (text) => {
    expect(() => read(text)).toThrow(
      /seeds\.json does not have the form of ingest: .+\. Run npm run ingest\.$/,
    );
  },
);
