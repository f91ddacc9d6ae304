import { expect, test } from 'vitest';
import { reportPaper } from '#lib/papers/merge/report-papers.ts';
import { settlePaper } from '#lib/papers/merge/settle-paper.ts';
import type { Draft } from '#lib/schema/draft.ts';
import { makeDraft, makeEnrichment } from '../support/drafts.ts';
import { stated } from '../support/dates.ts';

const lines = (index: number): [number, number] => [index * 10 + 1, index * 10 + 7];
/** Records of one paper, in order. */
const group = (...list: Partial<Draft>[]) =>
  list.map((fields, index) =>
    (fields.source === undefined ? makeDraft : makeEnrichment)({ ...fields, lines: lines(index) }),
  );
const enrichment = { source: 'arxiv-list' };

test('each field names the record that gives it', () => {
  const paper = settlePaper(
    group(
      { authorCount: 2, issued: stated('2025-10-01'), comments: 3 },
      {
        ...enrichment,
        authors: [{ literal: 'Plato' }, { literal: 'Ion' }],
        issued: stated('2025-10-01'),
        categories: ['cs.CL'],
      },
    ),
  );
  expect(paper).toMatchObject({
    authorCount: 2,
    comments: 3,
    arxivId: '2510.00568',
    url: 'https://arxiv.org/abs/2510.00568',
    pdfUrl: 'https://arxiv.org/pdf/2510.00568',
  });
  expect(paper.provenance).toEqual({
    title: 0,
    abstract: 0,
    authorCount: 0,
    issued: 0,
    comments: 0,
    authors: 1,
    arxivId: 1,
    categories: 1,
  });
  expect(paper.conflicts).toEqual([]);
});

test.each<[string, Partial<Draft>, Partial<Draft>, Partial<Draft>, string, string[], number[][]]>([
  [
    'the most frequent value wins',
    { comments: 2 },
    { comments: 3 },
    { comments: 3 },
    'comments',
    ['3', '2'],
    [[1, 2], [0]],
  ],
  [
    'the first of equally frequent values wins',
    { authorCount: 2 },
    { authorCount: 3 },
    {},
    'authorCount',
    ['2', '3'],
    [[0], [1]],
  ],
  [
    'a listing’s date wins over another source’s',
    { issued: stated('2025-10-01') },
    { ...enrichment, issued: stated('2025-10-02') },
    { ...enrichment, issued: stated('2025-10-02') },
    'issued',
    ['2025-10-01', '2025-10-02'],
    [[0], [1, 2]],
  ],
  [
    'a date line that could not be read is kept beside a date',
    { unreadableDate: 'Feb 30' },
    { issued: stated('2025-03-02') },
    { unreadableDate: 'Feb 30' },
    'issued',
    ['2025-03-02', 'Feb 30'],
    [[1], [0, 2]],
  ],
  [
    'texts that differ are kept',
    { abstract: 'One.' },
    { abstract: 'Two.' },
    { abstract: 'Two.' },
    'abstract',
    ['Two.', 'One.'],
    [[1, 2], [0]],
  ],
  [
    'titles that differ are kept',
    { title: 'Memory' },
    { title: 'MEMORY' },
    {},
    'title',
    ['Memory', 'MEMORY', 'A Title'],
    [[0], [1], [2]],
  ],
  [
    'organisations that differ are kept',
    { organization: { slug: 'a', name: 'A' } },
    { organization: { slug: 'b', name: 'B' } },
    {},
    'organization',
    ['A (a)', 'B (b)'],
    [[0], [1]],
  ],
])('%s', (_name, a, b, c, field, values, records) => {
  const { conflicts } = settlePaper(group(a, b, c));
  expect(conflicts.filter((conflict) => conflict.field === field)).toEqual([
    { field, values: values.map((value, index) => ({ value, records: records[index] })) },
  ]);
});

test('organisations with one display name and two handles are a conflict', () => {
  const { conflicts } = settlePaper(
    group(
      { organization: { slug: 'meta', name: 'Meta' } },
      { organization: { slug: 'AI-at-Meta', name: 'Meta' } },
    ),
  );
  expect(conflicts.map(({ field }) => field)).toEqual(['organization']);
});

test('a conflict is reported once with the place of every value', () => {
  const records = group({ comments: 2 }, { comments: 3 }, { comments: 3 });
  const reported = reportPaper(settlePaper(records), records).filter(
    ({ rule }) => rule === 'conflict-comments',
  );
  expect(reported).toMatchObject([
    {
      severity: 'note',
      message: 'Records of “A Title” disagree on comments: “3” is used; “2” is kept.',
    },
  ]);
  expect(reported[0]?.places.map(({ line }) => line)).toEqual([17, 27, 7]);
});

test('names that are more or fewer than the number that the listing states are a conflict', () => {
  const { conflicts, authorCount } = settlePaper(
    group({ authorCount: 5 }, { ...enrichment, authors: [{ literal: 'Plato' }] }),
  );
  expect(authorCount).toBe(5);
  expect(conflicts).toEqual([
    {
      field: 'authorCount',
      values: [
        { value: '5', records: [0] },
        { value: '1 names', records: [1] },
      ],
    },
  ]);
});

test('a paper without a date takes the month of its id, and only that', () => {
  const records = group({}, enrichment);
  const paper = settlePaper(records);
  expect(paper.issued).toEqual({ value: '2025-10', precision: 'month', origin: 'identifier' });
  expect(paper.provenance['issued']).toBe(paper.provenance['arxivId']);
  expect(reportPaper(paper, records).map(({ rule }) => rule)).toEqual(['undated']);
});

test('a date line that could not be read is kept in addition to a month from the id', () => {
  expect(settlePaper(group({ unreadableDate: 'Feb 30' }, enrichment))).toMatchObject({
    issued: { value: '2025-10', precision: 'month', origin: 'identifier' },
    issuedText: 'Feb 30',
  });
});

test('a date line that could not be read is all that is known without an id', () => {
  const paper = settlePaper(group({ unreadableDate: 'Feb 30' }));
  expect(paper).toMatchObject({ issuedText: 'Feb 30' });
  expect(paper.issued).toBeUndefined();
});

test('two date lines that could not be read are both kept', () => {
  const { issuedText, conflicts } = settlePaper(
    group({ unreadableDate: 'Feb 30' }, { unreadableDate: 'Yesterday' }),
  );
  expect(issuedText).toBe('Feb 30');
  expect(conflicts).toEqual([
    {
      field: 'issued',
      values: [
        { value: 'Feb 30', records: [0] },
        { value: 'Yesterday', records: [1] },
      ],
    },
  ]);
});

test('a title from enrichment never replaces that of a record with a text', () => {
  const paper = settlePaper(
    group({ title: 'memory' }, { ...enrichment, title: 'Memory' }, { ...enrichment, title: 'Memory' }),
  );
  expect([paper.title, paper.conflicts]).toEqual(['memory', []]);
});

test('the originals are those of the records that gave title and abstract', () => {
  const { original } = settlePaper(
    group(
      { abstract: '', title: 'T?', original: { title: 'none' } },
      { title: 'T', original: { title: 'T\u0000', abstract: 'first' }, abstract: 'One.' },
      { title: 'T!', abstract: 'Two.', original: { title: 'T!\u0000', abstract: 'second' } },
      { title: 'T', abstract: 'Two.' },
    ),
  );
  expect(original).toEqual({ title: 'T\u0000', abstract: 'second' });
});

test.each([
  ['the case of a host', 'https://GitHub.com/a/b', 1],
  ['the case of a path of a host of code', 'https://github.com/A/B', 1],
  ['the scheme', 'http://github.com/a/b', 1],
  ['www', 'https://www.github.com/a/b', 1],
  ['a final slash', 'https://github.com/a/b/', 1],
  ['.git', 'https://github.com/a/b.git', 1],
  ['another repository', 'https://github.com/a/c', 2],
])('links that differ by %s', (_name, url, wanted) => {
  const { links } = settlePaper(
    group(
      { abstract: 'See https://github.com/a/b.' },
      { ...enrichment, links: [{ rel: 'code', url, evidence: 'list:1' }] },
    ),
  );
  expect(links).toHaveLength(wanted);
  expect(links[0]).toEqual({ rel: 'code', url: 'https://github.com/a/b', evidence: 'abstract' });
});

test('short addresses that differ by case lead to two places', () => {
  expect(
    settlePaper(group({ abstract: 'See https://bit.ly/AbC and https://bit.ly/aBc.' })).links,
  ).toHaveLength(2);
});

test.each([
  ['2510.00568', '2025-10-01', 0],
  ['2510.00568', '2025-09-30', 0],
  ['2601.00568', '2025-12-31', 0],
  ['2510.00568', '2025-08-31', 1],
  ['2510.00568', '2025-11-01', 1],
  ['2510.00568', '2024-10-01', 1],
])('the id %s and the date %s contradict each other: %i', (arxivId, issued, wanted) => {
  const records = group({ arxivId, issued: stated(issued) });
  expect(
    reportPaper(settlePaper(records), records).filter(({ rule }) => rule === 'date-and-id'),
  ).toHaveLength(wanted);
});

test('merged listing records are reported with every place, enrichment is not counted', () => {
  const records = group({}, { file: 'seeds/b.txt' }, enrichment);
  expect(reportPaper(settlePaper(records), records).find(({ rule }) => rule === 'merged')).toMatchObject({
    severity: 'note',
    message: '2 records are one paper: “A Title”.',
    places: [
      { file: 'seeds/a.txt', line: 1 },
      { file: 'seeds/b.txt', line: 11 },
    ],
  });
});
