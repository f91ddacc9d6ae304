import { expect, test } from 'vitest';
import { followsPart, type Follow } from '#lib/reader/follows.ts';
import { readPart } from '#lib/reader/id-list.ts';
import { addLibraryFile, formatLibraryFile, type PartAccess } from '#lib/reader/library-file.ts';
import { mergeSaved, parseTags, renameSaved, savedPart, type SavedPaper } from '#lib/reader/saved-papers.ts';
import type { Part } from '#lib/reader/stored.ts';

function paper(id: string, more: Partial<SavedPaper> = {}): SavedPaper {
  return { id, title: `Title of ${id}`, date: '', authors: '', at: 9, tags: [], note: '', ...more };
}

const followed: Follow = { kind: 'phrase', name: 'reward model', path: '', feed: '' };

/** A browser of its own. */
function makeParts(): PartAccess {
  const kept = new Map<string, unknown>();
  const get = <Value>(part: Part<Value>): Value => (kept.get(part.name) ?? part.empty) as Value;
  return {
    get,
    change: (part, change) => {
      kept.set(part.name, change(get(part)));
    },
  };
}

test('two libraries keep the papers of both, with all tags and notes', () => {
  const own = [paper('1', { tags: ['a'], note: 'mine', at: 5 }), paper('2', { note: 'same' })];
  const other = [
    paper('1', { tags: ['b', 'a'], note: 'yours', at: 3, title: '' }),
    paper('2', { note: 'same' }),
  ];
  expect(mergeSaved(own, [...other, paper('3')])).toEqual([
    paper('1', { tags: ['a', 'b'], note: 'mine\n\nyours', at: 3 }),
    paper('2', { note: 'same' }),
    paper('3'),
  ]);
});

test('a paper that was handed over without its title takes nothing from the saved one', () => {
  const own = [paper('1', { note: 'mine', tags: ['a'] })];
  expect(mergeSaved(own, [paper('1', { title: '', at: 20 })])).toEqual(own);
});

test('papers follow their ids, and two of one paper become one', () => {
  const papers = [paper('old', { note: 'mine' }), paper('new', { tags: ['a'] }), paper('other')];
  const renamed = renameSaved(papers, new Map([['old', 'new']]));
  expect(renamed).toEqual([
    paper('new', { title: 'Title of old', note: 'mine', tags: ['a'] }),
    paper('other'),
  ]);
});

test('tags of a text are trimmed, each once', () => {
  expect(parseTags(' to read, RL ,, to  read，中文')).toEqual(['to read', 'RL', '中文']);
});

test('an exported file brings everything to another browser, and adds to what is there', () => {
  const [first, second] = [makeParts(), makeParts()];
  first.change(savedPart, () => [paper('1', { note: 'mine' }), paper('2')]);
  first.change(readPart, () => ['1', '7']);
  first.change(followsPart, () => [followed]);
  second.change(savedPart, () => [paper('3')]);
  second.change(readPart, () => ['8']);
  expect(addLibraryFile(formatLibraryFile(first), second)).toBeUndefined();
  expect(second.get(savedPart)).toEqual([paper('3'), paper('1', { note: 'mine' }), paper('2')]);
  expect(second.get(readPart)).toEqual(['1', '7', '8']);
  expect(second.get(followsPart)).toEqual(first.get(followsPart));
  const once = formatLibraryFile(second);
  expect(addLibraryFile(once, second)).toBeUndefined();
  expect(formatLibraryFile(second)).toBe(once);
});

test.each([
  ['text', 'hello', 'damaged'],
  ['other JSON', '{"version":1,"value":{"papers":[]}}', 'damaged'],
  ['a file of a newer program', '{"version":7,"value":{}}', 'newer'],
  ['a file with a damaged paper', '{"version":1,"value":{"read":["1","a b"]}}', 'damaged'],
])('%s is told to be damaged or newer, and what is valid is added', (_, text, problem) => {
  const parts = makeParts();
  expect(addLibraryFile(text, parts)).toBe(problem);
  expect(parts.get(savedPart)).toEqual([]);
});
