import { describe, expect, test } from 'vitest';
import { formatEntry, parseEntry, type LexiconEntry } from '#lib/search/lexicon.ts';
import {
  divideLines,
  filesBetween,
  formatStarts,
  parseStarts,
  SortedFiles,
} from '#lib/search/sorted-files.ts';
import { suggest } from '#lib/search/suggest.ts';

const entries: LexiconEntry[] = [
  { kind: 'word', key: 'reward', papers: 90, titles: [1, 40] },
  { kind: 'word', key: 'rewards', papers: 3, titles: [] },
  { kind: 'same', key: 'selfplay', words: ['self', 'play'] },
  { kind: 'name', key: 'wei li', text: 'Wei Li', papers: [3, 36] },
  { kind: 'system', key: 'rewardbench 2', text: 'RewardBench 2', papers: [5] },
  { kind: 'acronym', key: 'prm', text: 'process reward model', papers: [2, 9] },
  { kind: 'id', key: '2510.00568', papers: [7] },
  { kind: 'phrase', key: 'reward hacking', text: 'reward hacking', papers: 4 },
  { kind: 'topic', key: 'reward modelling', text: 'Reward modelling', href: '/topics/reward-modelling/' },
];

const otherNames: LexiconEntry[] = [
  { kind: 'name', key: 'dragan anca d', text: 'Anca D Dragan', papers: [4] },
  { kind: 'name', key: 'berg', text: '=0 van den Berg', papers: [4] },
  { kind: 'name', key: 'w li', text: '', papers: [3] },
];

test.each([...entries, ...otherNames])(
  'an entry of the kind $kind is written and read as the same',
  (entry) => {
    expect(parseEntry(formatEntry(entry))).toEqual(entry);
  },
);

test('most names are written by their keys alone', () => {
  const line = formatEntry({ kind: 'name', key: 'dragan anca d', text: 'Anca D Dragan', papers: [4] });
  expect(line).toBe('dragan anca d\tN\t1\t4');
});

test('a page in place of a file of the lexicon is an error', () => {
  expect(() => parseEntry('<!doctype html>')).toThrow('no line of the search');
});

test('what files begin with is whole characters, so that a file can hold it', () => {
  const keys = ['𐌰', '𐌱', '𐌱𐌰', '山'];
  const lines = keys.map((key) => `${key}\t`);
  const starts = divideLines(lines, '\t', 1).map(({ start }) => start);
  expect(starts).toHaveLength(keys.length);
  expect(formatStarts(starts).isWellFormed()).toBe(true);
  expect(parseStarts(formatStarts(starts))).toEqual(starts);
});

test('a beginning finds what goes on with a character of the highest places', async () => {
  const files = new SortedFiles(
    ['', '山﨑'],
    (file) => Promise.resolve(file === 0 ? '山' : '山﨑'),
    (key) => ({
      key,
    }),
  );
  expect(await files.startingWith('山')).toEqual([{ key: '山' }, { key: '山﨑' }]);
});

describe('a lexicon in files', () => {
  const files = divideLines(entries.map(formatEntry), '\t', 50);
  const asked: number[] = [];
  const reader = new SortedFiles(
    files.map(({ start }) => start),
    (file) => {
      asked.push(file);
      return Promise.resolve(files[file]?.lines.join('\n') ?? '');
    },
    parseEntry,
  );

  test('has every entry once, in several files', () => {
    expect(files.length).toBeGreaterThan(4);
    expect(files.flatMap(({ lines }) => lines)).toHaveLength(entries.length);
  });

  test.each(entries)('finds $key', async (entry) => {
    expect(await reader.find(entry.key)).toContainEqual(entry);
  });

  test('says what its files begin with in one text', () => {
    const starts = files.map(({ start }) => start);
    expect(parseStarts(formatStarts(starts))).toEqual(starts);
    expect(parseStarts(formatStarts([]))).toEqual([]);
  });

  test('finds what begins so across files, and nothing else', async () => {
    const found = await reader.startingWith('reward');
    expect(found.map(({ key }) => key).sort()).toEqual([
      'reward',
      'reward hacking',
      'reward modelling',
      'rewardbench 2',
      'rewards',
    ]);
    expect(await reader.find('rew')).toEqual([]);
  });

  test('loads each file once', () => {
    expect(asked).toHaveLength(new Set(asked).size);
  });

  test('asks again for a file that could not be loaded', async () => {
    let tries = 0;
    const failing = new SortedFiles(
      ['a'],
      () => {
        tries += 1;
        return tries === 1 ? Promise.reject(new Error('lost')) : Promise.resolve('abc\tw\t1\t');
      },
      parseEntry,
    );
    await expect(failing.find('abc')).rejects.toThrow('lost');
    expect(await failing.find('abc')).toHaveLength(1);
  });

  test('of no papers has no file', () => {
    expect(filesBetween([], 'a', 'b')).toEqual([]);
  });
});

describe('suggestions', () => {
  const kinds = (typed: string, recent: string[] = []) =>
    suggest(typed, entries, recent).map(({ kind, text }) => `${kind} ${text}`);

  test('are topics, systems, authors and phrases that begin so, after own searches', () => {
    expect(kinds('Rew', ['rewarding games', 'bandits'])).toEqual([
      'recent rewarding games',
      'topic Reward modelling',
      'system RewardBench 2',
      'author Wei Li',
      'phrase reward hacking',
    ]);
  });

  test.each(['r', '', '"rew', 'author:we', 'reward -ha'])('are none for [%s]', (typed) => {
    expect(kinds(typed)).toEqual([]);
  });

  test('of an author run a query for this author', () => {
    expect(suggest('wei', entries, [])).toContainEqual({
      kind: 'author',
      text: 'Wei Li',
      query: 'author:"Wei Li"',
    });
  });
});
