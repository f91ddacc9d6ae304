import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SearchManifest } from '#lib/search/manifest.ts';
import { buildSearch, openSearch } from '#scripts/build/build-search.ts';
import { Memory } from '#src/ingest/memory.ts';
import { listFiles } from '#src/files/read-files.ts';
import { searchRecord } from '../search/records.ts';

let root = '';
const out = () => join(root, 'out');
const manifest = () => join(out(), 'pagefind/manifest.json');
const readManifest = () => JSON.parse(readFileSync(manifest(), 'utf8')) as SearchManifest;

const inSearch = (name: string) => join(out(), 'pagefind', name);

function leaveTexts(note: string, foreword: string): void {
  const pages = [{ kind: 'foreword', title: 'Week 40', href: '/week/40/', text: foreword }];
  writeFileSync(inSearch('texts.json'), JSON.stringify({ notes: [['1', note]], pages }));
}

async function build(...ids: string[]): Promise<void> {
  mkdirSync(join(out(), 'pagefind'), { recursive: true });
  if (!existsSync(inSearch('texts.json'))) leaveTexts('A note.', 'A foreword.');
  const papers = ids.map((id) => searchRecord(id, { title: `Paper ${id}`, abstract: 'Its abstract.' }));
  writeFileSync(join(out(), 'pagefind/input.json'), JSON.stringify({ papers, topics: [], pages: [] }));
  await buildSearch(join(root, 'cache'), out(), ids, 'en');
}

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'offprint-search-'));
  mkdirSync(join(root, 'cache'));
  await build('1');
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

test('the index stays as it is while the papers do, and what it is made from is not published', async () => {
  const before = statSync(manifest()).mtimeMs;
  await build('1');
  expect(statSync(manifest()).mtimeMs).toBe(before);
  expect(existsSync(join(out(), 'pagefind/input.json'))).toBe(false);
});

test('a new paper is found, and what the index held before is gone', async () => {
  await build('1', '2');
  expect(readManifest().papers).toBe(2);
  await build('2');
  expect(readManifest().papers).toBe(1);
});

describe('after an edit of a text alone', () => {
  const readAll = () => {
    const paths = listFiles(join(out(), 'pagefind'));
    return new Map(paths.map((path) => [path, readFileSync(inSearch(path), 'latin1')]));
  };
  const update = async (hasNotes: boolean) => {
    await openSearch(join(root, 'cache'), out(), hasNotes)?.();
    return readAll();
  };

  test.each([
    ['a note', true, 'Another note of looms.', 'A foreword.'],
    ['a note that was not foreseen', false, 'Another note of looms.', 'A foreword.'],
    ['a foreword', false, 'A note.', 'Another foreword.'],
  ])(
    'of %s, the index has the same bytes as one that is made anew',
    async (_what, hasNotes, note, foreword) => {
      const before = readAll();
      leaveTexts(note, foreword);
      const updated = await update(hasNotes);
      expect(updated).not.toEqual(before);
      rmSync(root, { recursive: true });
      mkdirSync(join(root, 'cache'), { recursive: true });
      mkdirSync(join(out(), 'pagefind'), { recursive: true });
      leaveTexts(note, foreword);
      await build('1');
      expect(updated).toEqual(readAll());
    },
  );

  test('that leaves the same words, and if the site left none, the index stays as it is', async () => {
    const before = statSync(manifest()).mtimeMs;
    leaveTexts('A note.', 'A foreword.');
    await update(true);
    await update(false);
    expect(statSync(manifest()).mtimeMs).toBe(before);
    expect(existsSync(inSearch('texts.json'))).toBe(false);
  });

  test.each(['search-index', 'search-papers'])('without a whole %s, it is not updated', (name) => {
    writeFileSync(join(root, 'cache', name), 'torn');
    expect(openSearch(join(root, 'cache'), out(), true)).toBeUndefined();
  });
});

describe('an index that others have gone before', () => {
  const ids = Array.from({ length: 40 }, (_, index) => String(index));
  const readIndex = () => {
    const files = new Map<string, string>();
    for (const path of listFiles(join(out(), 'pagefind')))
      files.set(path, readFileSync(join(out(), 'pagefind', path), 'latin1'));
    return files;
  };
  /** The index as it is made where there was none before. */
  const makeAnew = async () => {
    rmSync(root, { recursive: true });
    mkdirSync(join(root, 'cache'), { recursive: true });
    await build(...ids);
    return readIndex();
  };

  test('has the same bytes as one that is made anew', async () => {
    await build(...ids.slice(0, -3));
    await build(...ids);
    const before = readIndex();
    expect(before).toEqual(await makeAnew());
    expect(before.size).toBeGreaterThan(ids.length);
  });

  test('leaves the rows of the papers that were there as they are', async () => {
    await build(...ids.slice(0, -1));
    const timeOf = () => statSync(join(out(), 'pagefind', readManifest().folder, 'papers/0.gz')).mtimeMs;
    const before = timeOf();
    await build(...ids);
    expect(timeOf()).toBe(before);
  });

  test.each([
    [
      'a record that is torn',
      () => {
        writeFileSync(join(root, 'cache/search-index'), 'torn');
      },
    ],
    [
      'a memory that is torn',
      () => {
        writeFileSync(join(root, 'cache/search-memory'), 'torn');
      },
    ],
    [
      'a memory of other code',
      () => {
        const other = new Memory(join(root, 'cache/search-memory'), 'other code');
        other.carry('pieces', () => ({ kept: 'of another form', result: undefined }));
        other.save();
      },
    ],
    [
      'no record',
      () => {
        rmSync(join(root, 'cache/search-index'));
      },
    ],
    [
      'a file that another program changed',
      () => {
        writeFileSync(join(out(), 'pagefind', readManifest().folder, 'papers/0.gz'), '{}');
      },
    ],
    [
      'a file that is no part of it',
      () => {
        writeFileSync(join(out(), 'pagefind', readManifest().folder, 'papers/zz.gz'), '{}');
      },
    ],
    [
      'a folder of a run that was broken off',
      () => mkdirSync(join(out(), 'pagefind/making/papers/x'), { recursive: true }),
    ],
  ])('is made whole beside %s', async (_, harm) => {
    await build(...ids.slice(0, -3));
    harm();
    await build(...ids);
    expect(readIndex()).toEqual(await makeAnew());
  });
});

test('an index that was damaged is made again', async () => {
  rmSync(manifest());
  await build('1');
  expect(existsSync(manifest())).toBe(true);
});

test('a paper that the site did not give to the search stops the build', async () => {
  const file = join(out(), 'pagefind/input.json');
  leaveTexts('A note.', 'A foreword.');
  writeFileSync(file, JSON.stringify({ papers: [searchRecord('1')], topics: [], pages: [] }));
  await expect(buildSearch(join(root, 'cache'), out(), ['1', '2'], 'en')).rejects.toThrow(
    '1 of 2 papers are missing',
  );
  await expect(buildSearch(join(root, 'cache'), out(), ['1'], 'en')).rejects.toThrow('nothing to search');
});
