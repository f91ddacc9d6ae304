import { expect, test } from 'vitest';
import { countValues, filterPapers, toFacets } from '#lib/search/facets.ts';
import { noFilters } from '#lib/search/filters.ts';
import { findPages } from '#lib/search/find-pages.ts';
import { raiseNeighbours, rankMatches, rankPartial } from '#lib/search/rank.ts';
import { searchRecord } from './records.ts';

const papers = [
  searchRecord('a', { topics: ['rl'], year: '2024', organization: 'constructor' }),
  searchRecord('b', { topics: ['rl', 'agents'], year: '2025', code: true }),
  searchRecord('c', { topics: [], year: '2025', organization: 'Lab' }),
];
const facets = toFacets(papers, [
  { id: 'rl', title: 'RL' },
  { id: 'agents', title: 'Agents' },
]);
const all = [0, 1, 2];

test.each([
  [{ year: ['2025'] }, [1, 2]],
  [{ year: ['2024', '2025'] }, [0, 1, 2]],
  [{ topic: ['rl'], year: ['2025'] }, [1]],
  [{ org: ['constructor'] }, [0]],
  [{ org: ['toString'] }, []],
  [{ code: ['yes'] }, [1]],
])('the filters %j let %j through', (filters, passing) => {
  expect(filterPapers(facets, { ...noFilters, ...filters }, all)).toEqual(passing);
});

test('values of a filter in use are counted as if it were not', () => {
  const counts = countValues(facets, { ...noFilters, year: ['2024'] }, all);
  expect([...counts.year]).toEqual([
    ['2024', 1],
    ['2025', 2],
  ]);
  expect([...counts.topic]).toEqual([['rl', 1]]);
  expect([...counts.org]).toEqual([['constructor', 1]]);
});

test('words side by side, and all in the title, raise a paper; of equals the newer is first', () => {
  const match = (paper: number, score: number, places: number[]) => ({ paper, score, places });
  const order = rankMatches(
    [match(0, 1, [3, 40]), match(1, 0.9, [3, 4]), match(2, 0.5, [3, 60]), match(3, 0.5, [3, 60])],
    2,
    new Set([2]),
  );
  expect(order.map(({ paper }) => paper)).toEqual([1, 0, 2, 3]);
  const tied = rankMatches([match(0, 1, []), match(5, 1, [])], 1, new Set());
  expect(tied.map(({ paper }) => paper)).toEqual([5, 0]);
});

test('papers of the wanted year come first, others stay', () => {
  const matches = [0, 1].map((paper) => ({ paper, score: 1 - paper / 10, places: [] }));
  expect(rankMatches(matches, 1, new Set(), new Set([1])).map(({ paper }) => paper)).toEqual([1, 0]);
});

test('a paper that is like the first ones moves up among near equals', () => {
  const matches = [0, 1, 2].map((paper) => ({ paper, score: 1 - paper / 50, places: [] }));
  expect(raiseNeighbours(matches, [[2]]).map(({ paper }) => paper)).toEqual([2, 0, 1]);
});

test('papers with half of the words are near, those with more of them first', () => {
  const word = (...found: number[]) => found.map((paper) => ({ paper, score: 1, places: [paper] }));
  expect(rankPartial([word(1, 2), word(2), word(3), word(2)], 4, [])).toEqual([2]);
  expect(rankPartial([word(1, 2), word(2)], 2, [])).toEqual([2, 1]);
});

test('topics and weeks are found by all words, those of the title first', () => {
  const pages = [
    { kind: 'week' as const, title: 'Week 40, 2025', href: '/w', text: '2025-W40' },
    { kind: 'topic' as const, title: 'Reward modelling', href: '/t', text: '' },
    { kind: 'topic' as const, title: 'Alignment', href: '/a', text: 'rewards and models' },
  ];
  const found = (query: string) => findPages(query, pages, 'en').pages.map(({ href }) => href);
  expect(found('reward models')).toEqual(['/t', '/a']);
  expect(found('week 40')).toEqual(['/w']);
  expect(found('reward hacking')).toEqual([]);
  expect(found('the')).toEqual([]);
});

test('notes and forewords are found by their own text, beside topics and weeks', () => {
  const pages = [
    { kind: 'note' as const, title: 'Reward hacking', href: '/p#note', text: 'Its questions are invented.' },
    { kind: 'foreword' as const, title: 'Week 40', href: '/w#foreword', text: 'Three papers on questions.' },
  ];
  const found = (query: string) => findPages(query, pages, 'en').texts.map(({ href }) => href);
  expect(found('question')).toEqual(['/p#note', '/w#foreword']);
  expect(found('invented questions')).toEqual(['/p#note']);
  expect(found('reward hacking')).toEqual([]);
});
