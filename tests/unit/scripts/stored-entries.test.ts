import { appendFileSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as devalue from 'devalue';
import { beforeEach, expect, test } from 'vitest';
import {
  addedName,
  openCollection,
  readEntries,
  saveEntries,
  storeName,
} from '#scripts/build/stored-entries.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let cache = '';
const none = () => undefined;
const store = () => join(cache, storeName);
const added = () => join(cache, addedName);

/** Lets a build change the papers of the cache. */
function build(change: (papers: ReturnType<typeof openCollection>) => void): void {
  const stored = readEntries(cache);
  change(openCollection(stored, 'papers', none));
  saveEntries(cache, stored);
}

function add(...ids: string[]): void {
  build((papers) => {
    for (const id of ids) papers.set({ id, digest: `text of ${id}` });
  });
}

/** Ids and digests as the next build finds them. */
function readPapers(): string[] {
  const papers = readEntries(cache).collections.get('papers')?.values() ?? [];
  return [...papers].map(({ id, digest }) => `${id}: ${String(digest)}`);
}

const early = Array.from({ length: 20 }, (_, index) => `paper-${String(index + 10)}`);
const ofEarly = early.map((id) => `${id}: text of ${id}`);

beforeEach(() => {
  cache = temporaryFolder();
  writeFileSync(store(), devalue.stringify(new Map([['papers', new Map()]])));
  add(...early);
});

test('many papers are written into the store, and a few beside it, which stays as it is', () => {
  expect(existsSync(added())).toBe(false);
  const before = readFileSync(store());
  add('a');
  add('b');
  expect(readFileSync(store())).toEqual(before);
  expect(readPapers()).toEqual([...ofEarly, 'a: text of a', 'b: text of b']);
  add('c');
  expect(existsSync(added())).toBe(false);
  expect(readPapers()).toEqual([...ofEarly, 'a: text of a', 'b: text of b', 'c: text of c']);
});

test.each<[string, string, (papers: ReturnType<typeof openCollection>) => void]>([
  [
    'of a paper of the store that is gone',
    'paper-12',
    (papers) => {
      papers.delete('paper-12');
    },
  ],
  [
    'of a paper beside it that is gone',
    'text of a',
    (papers) => {
      papers.delete('a');
    },
  ],
  [
    'before an edit in the store',
    'text of paper-12',
    (papers) => {
      papers.set({ id: 'paper-12', digest: 'new' });
    },
  ],
  [
    'before an edit beside it',
    'text of a',
    (papers) => {
      papers.set({ id: 'a', digest: 'new' });
    },
  ],
])('the text %s stays nowhere', (_what, gone, change) => {
  add('a');
  expect(readPapers().join()).toContain(gone);
  build(change);
  const left = [store(), added()]
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path, 'latin1'));
  expect(left.filter((text) => text.includes(`"${gone}"`))).toEqual([]);
  expect(readPapers().join()).not.toContain(gone);
  expect(readPapers()).toHaveLength(change.toString().includes('delete') ? 20 : 21);
});

test.each<[string, () => void]>([
  [
    'torn',
    () => {
      truncateSync(added(), 100);
    },
  ],
  [
    'longer than it was written',
    () => {
      appendFileSync(added(), ' ');
    },
  ],
  [
    'other in one bit',
    () => {
      const bytes = readFileSync(added());
      bytes[bytes.length - 3] = (bytes[bytes.length - 3] ?? 0) ^ 1;
      writeFileSync(added(), bytes);
    },
  ],
  [
    'of another store',
    () => {
      const kept = readFileSync(added());
      build((papers) => {
        papers.delete('paper-12');
        papers.delete('a');
      });
      writeFileSync(added(), kept);
    },
  ],
])('what stands beside the store is not believed if it is %s', (_what, damage) => {
  add('a');
  damage();
  expect(readPapers().join()).not.toContain('text of a');
  add('b');
  expect(readPapers()).toContain('b: text of b');
});
