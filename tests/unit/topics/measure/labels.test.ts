import { expect, test } from 'vitest';
import {
  indexPapers,
  resolveLabels,
  resolveRelated,
  type EvalPaper,
} from '#lib/topics/measure/eval-input.ts';
import { labelFileSchema, relatedFileSchema } from '#lib/topics/measure/labels.ts';

const makePaper = (id: string, title: string, arxivId?: string): EvalPaper => ({
  id,
  title,
  abstract: '',
  topics: [],
  origin: id.startsWith('own') ? 'own' : 'further.jsonl',
  ...(arxivId === undefined ? {} : { arxivId }),
});

const papers = [
  makePaper('own-1', 'Search-R1: A Model', '2503.00001'),
  makePaper('own-2', 'The τ² Bench'),
  makePaper('far-1', 'A Model of Far Away', '2601.00001'),
];
const find = indexPapers(papers);

test.each([
  ['by its id', { arxivId: '2601.00001', title: 'whatever' }, 'far-1'],
  ['by an id with a version', { arxivId: 'arXiv:2601.00001v2', title: '' }, 'far-1'],
  ['by an id in place of the title', { title: '2601.00001' }, 'far-1'],
  ['by its title, whatever case and marks', { title: 'search R1 – a model.' }, 'own-1'],
  ['by its title if the id is not known', { arxivId: '2601.99999', title: 'Search-R1: A Model' }, 'own-1'],
  ['by a title with LaTeX', { title: 'The $\\tau^2$ Bench' }, 'own-2'],
  ['not by a part of its title', { title: 'Search-R1' }, undefined],
])('a paper is found %s', (_title, name, id) => {
  expect(find(name)?.id).toBe(id);
});

test('labels may say only a part, spell the id in other ways, and leave fields null', () => {
  const file = labelFileSchema.parse({
    note: 'kept out',
    papers: [
      { title: 'A', topics: { 'search-agents': 'yes' }, grades: {} },
      { arxiv_id: '2601.00001', topics: null, contribution: ['One.'] },
      { title: 'B', id: '2601.00002', contribution: null, result: null },
    ],
  });
  expect(file.papers).toEqual([
    { title: 'A', topics: { 'search-agents': 'yes' }, contribution: [], result: [] },
    { title: '2601.00001', arxivId: '2601.00001', topics: {}, contribution: ['One.'], result: [] },
    { title: 'B', arxivId: '2601.00002', topics: {}, contribution: [], result: [] },
  ]);
});

test.each([
  ['a verdict that is none', { papers: [{ title: 'A', topics: { a: 'maybe' } }] }],
  ['a paper without a name', { papers: [{ topics: { a: 'yes' } }] }],
  ['a list without papers', []],
])('%s is refused', (_title, file) => {
  expect(labelFileSchema.safeParse(file).success).toBe(false);
});

test('labels whose papers are not known are named', () => {
  const file = labelFileSchema.parse({ papers: [{ title: 'The τ² Bench' }, { title: 'Nowhere' }] });
  const { set, missing } = resolveLabels('labels-x', file, find);
  expect(set.papers.map(({ id }) => id)).toEqual(['own-2']);
  expect(missing).toEqual(['Nowhere']);
});

test('a related paper gains by each annotator, and is looked for in the collections that labels name', () => {
  const file = relatedFileSchema.parse({
    items: [
      { title: 'Search-R1: A Model', related: [['The τ² Bench', 'Nowhere'], ['The τ² Bench']] },
      { title: 'The τ² Bench', related: ['Search-R1: A Model'] },
    ],
  });
  const { set, missing } = resolveRelated('related-x', file, find, papers);
  expect(set.items).toEqual([
    { id: 'own-1', gains: new Map([['own-2', 2]]) },
    { id: 'own-2', gains: new Map([['own-1', 1]]) },
  ]);
  expect(set.pool.map(({ id }) => id)).toEqual(['own-1', 'own-2']);
  expect(missing).toEqual(['Nowhere']);
});
