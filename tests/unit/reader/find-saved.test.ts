import { expect, test } from 'vitest';
import { formatCatalogueLine } from '#lib/publish/catalogue-line.ts';
import { findSaved, listTags } from '#lib/reader/find-saved.ts';
import { chooseSelection, parseSelection } from '#lib/reader/selection.ts';
import { namelessPaper } from '#lib/reader/saved-papers.ts';

const papers = [
  { ...namelessPaper('1', 3), title: 'Search agents', tags: ['rl', 'Ämter'], date: '2025-10' },
  { ...namelessPaper('2', 2), title: 'Beyond Search', authors: 'Zoë Müller', date: '2025-10-02' },
  { ...namelessPaper('3', 1), title: 'Rewards', note: 'ask about search', tags: ['rl'] },
];

test.each([
  ['', '', 'saved', ['1', '2', '3']],
  ['', '', 'title', ['2', '3', '1']],
  ['', '', 'date', ['2', '1', '3']],
  ['SEARCH', '', 'saved', ['1', '2', '3']],
  ['search muller', '', 'saved', ['2']],
  ['', 'rl', 'saved', ['1', '3']],
  ['ask', 'rl', 'title', ['3']],
  ['nothing', '', 'saved', []],
] as const)('“%s” with the tag “%s”, by %s, finds %j', (words, tag, order, ids) => {
  expect(findSaved(papers, { words, tag, order }).map(({ id }) => id)).toEqual(ids);
});

test('tags are listed once, by the alphabet', () => {
  expect(listTags(papers)).toEqual(['Ämter', 'rl']);
});

test('a selection has the first of what came later, twenty at most', () => {
  const records = Array.from({ length: 60 }, (_, index) => ({
    id: String(index),
    title: `Paper ${String(index)}`,
    authors: [],
    topics: [],
    ...(index % 2 === 0 ? {} : { run: 7 }),
  }));
  const value: unknown = JSON.parse(`[${records.map(formatCatalogueLine).join(',')},"damaged",[1]]`);
  const read = parseSelection(value);
  expect(read).toEqual(records);
  const { best, count } = chooseSelection(read, 6);
  expect(count).toBe(30);
  expect(best.map(({ id }) => Number(id))).toEqual(Array.from({ length: 20 }, (_, place) => 2 * place + 1));
  expect(chooseSelection(read, 7)).toEqual({ best: [], count: 0 });
  expect(parseSelection({ papers: [] })).toEqual([]);
});
