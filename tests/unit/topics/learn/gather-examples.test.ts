import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { EvalPaper } from '#lib/topics/measure/eval-input.ts';
import { gatherExamples } from '#scripts/topics/gather-examples.ts';

const papers = ['2510.00001', '2510.00002', '2510.00003'].map((id): EvalPaper => ({
  id,
  arxivId: id,
  title: `Title ${id.slice(-1)}`,
  abstract: '',
  topics: [],
  origin: 'own',
}));
const known = { liked: ['2510.00001', '2510.00002'], disliked: [], words: ['folding'] };
const idsOf = (list: readonly EvalPaper[]): string[] => list.map(({ id }) => id);

test('a later word on a paper counts, and a mark more than an option', () => {
  const said = gatherExamples(papers, {
    known,
    options: { dislike: ['Title 1', 'Title 3'] },
    marks: { liked: ['2510.00003'], disliked: [] },
  });
  expect(idsOf(said.liked)).toEqual(['2510.00002', '2510.00003']);
  expect(idsOf(said.disliked)).toEqual(['2510.00001']);
});

test('a paper that one place likes and dislikes is refused, with the place', () => {
  const options = { like: ['2510.00001'], dislike: ['https://x.example/papers/2510.00001/'] };
  expect(() => gatherExamples(papers, { known, options, marks: undefined })).toThrow(
    '“Title 1” belongs and does not, by --like and --dislike',
  );
});

test('an example whose paper is not here stays, and is named; a file that has the paper brings it back', () => {
  const examples = { ...known, disliked: ['A guest'] };
  const without = gatherExamples(papers, { known: examples, options: {}, marks: undefined });
  expect(without.kept).toEqual({ liked: [], disliked: ['A guest'] });
  expect(without.missing).toEqual(['A guest']);
  const file = join(mkdtempSync(join(tmpdir(), 'gather-')), 'guests.jsonl');
  writeFileSync(
    file,
    ['A guest', 'Another guest']
      .map((title) => `${JSON.stringify({ title, abstract: 'It is about proteins.' })}\n`)
      .join(''),
  );
  const onlyGuest = { liked: ['2510.00001'], disliked: [], words: [] };
  const again = gatherExamples(papers, {
    known: { ...onlyGuest, liked: ['Another guest'] },
    options: { like: [file] },
    marks: { liked: [], disliked: ['A guest'] },
  });
  expect(again.missing).toEqual([]);
  expect(idsOf(again.liked)).toEqual(['Another guest']);
  expect(idsOf(again.disliked)).toEqual(['A guest']);
});

test('saved papers that are not here are named', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'gather-')), 'saved.json');
  const saved = [
    { id: '2510.00002', title: '' },
    { id: '1', title: 'Gone' },
  ];
  writeFileSync(file, JSON.stringify({ value: { saved } }));
  const said = gatherExamples(papers, { known: undefined, options: { like: [file] }, marks: undefined });
  expect(idsOf(said.liked)).toEqual(['2510.00002']);
  expect(said.missing).toEqual(['Gone']);
});

test('words may have commas of Chinese between them', () => {
  const options = { words: 'web search，搜索、agents' };
  expect(gatherExamples(papers, { known, options, marks: undefined }).words).toEqual([
    'folding',
    'web search',
    '搜索',
    'agents',
  ]);
});
