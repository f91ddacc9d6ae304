import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pruneTypeset } from '#scripts/build/prune-typeset.ts';
import { typesetName } from '#src/files/typeset-name.ts';
import { saveWrittenSizes } from '#src/files/written-sizes.ts';

let cache: string;

beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'offprint-'));
});
afterEach(() => {
  rmSync(cache, { recursive: true, force: true });
});

test('of files that took long, those of the editions of the last build stay', () => {
  const folder = join(cache, typesetName);
  mkdirSync(folder);
  for (const name of ['offprint-2025-W40.pdf', 'offprint-2025-W41.pdf', 'offprint-2025-W41.pdf.part'])
    writeFileSync(join(folder, name), name);
  saveWrittenSizes(
    cache,
    new Map([
      ['week/2025-W40/offprint-2025-W40.pdf', { key: 'k', bytes: 1 }],
      ['week/2025-W41/offprint-2025-W41.md', { key: 'k', bytes: 1 }],
    ]),
  );
  pruneTypeset(cache);
  expect(readdirSync(folder)).toEqual(['offprint-2025-W40.pdf']);
});

test('a cache without such files is left as it is', () => {
  pruneTypeset(cache);
  expect(readdirSync(cache)).toEqual([]);
});
