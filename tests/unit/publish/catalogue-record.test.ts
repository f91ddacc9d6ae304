import { expect, test } from 'vitest';
import { catalogueRecord } from '#lib/publish/catalogue-record.ts';
import { catalogueRecordSchema, type CatalogueRecord } from '#lib/schema/catalogue.ts';
import type { Paper } from '#lib/schema/paper.ts';
import { makePaper } from '../support/papers.ts';

const names = ['Ada Li', 'Guido van Rossum', 'Bo'].map((literal) => ({ literal }));

test.each<[string, Partial<Paper>, Partial<CatalogueRecord>]>([
  ['nothing but a title', {}, { authors: [], topics: [] }],
  [
    'a day that a source states',
    { issued: { value: '2025-10-01', precision: 'day', origin: 'stated' } },
    { date: '2025-10-01', origin: undefined },
  ],
  [
    'the month of its number',
    { issued: { value: '2025-10', precision: 'month', origin: 'identifier' } },
    { date: '2025-10', origin: 'identifier' },
  ],
  ['a year', { issued: { value: '2025', precision: 'year', origin: 'stated' } }, { date: '2025' }],
  [
    'family names',
    { authors: [{ given: 'Guido', family: 'van Rossum' }, { literal: 'Bo' }] },
    { authors: ['van Rossum', 'Bo'], authorCount: 2 },
  ],
  [
    'more authors than it lists',
    { authors: [...names, ...names], authorCount: 7 },
    { authors: ['Ada Li', 'Guido van Rossum', 'Bo'], authorCount: 6 },
  ],
  ['a number of authors without names', { authors: [], authorCount: 5 }, { authors: [], authorCount: 5 }],
  [
    'a name that is a list',
    { authors: [{ literal: 'Ada '.repeat(40).trim() }] },
    { authors: [`${'Ada '.repeat(9)}Ada…`] },
  ],
  ['a short summary', { summary: 'We do it.' }, { summary: 'We do it.' }],
  ['a long summary', { summary: 'word '.repeat(100).trim() }, { summary: `${'word '.repeat(21)}word…` }],
  [
    'topics, best first',
    { topics: ['b', 'a'].map((id) => ({ id, score: 1, phrases: [] })) },
    { topics: ['b', 'a'] },
  ],
  ['votes and comments', { upvotes: 12, comments: 3 }, { upvotes: 12, comments: 3 }],
  ['no vote and no comment', { upvotes: 0, comments: 0 }, { upvotes: undefined, comments: undefined }],
  ['an arXiv id that is its id', { arxivId: '2510.00568' }, { arxivId: undefined }],
  ['an arXiv id beside its id', { arxivId: 'cs/0110053' }, { arxivId: 'cs/0110053' }],
  ['a withdrawal', { withdrawn: {} }, { withdrawn: true, retracted: undefined }],
  ['a retraction', { withdrawn: { kind: 'retracted' } }, { withdrawn: true, retracted: true }],
])('a paper with %s has its record', (_what, fields, wanted) => {
  const record = catalogueRecord(makePaper(fields), { run: 3 });
  expect(record).toMatchObject({ id: '2510.00568', title: 'A Title', run: 3, ...wanted });
  expect(catalogueRecordSchema.safeParse(record).error).toBeUndefined();
});

test('a paper that was never recorded has no number of an ingest', () => {
  expect(catalogueRecord(makePaper(), undefined).run).toBeUndefined();
});
