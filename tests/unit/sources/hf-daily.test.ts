import { expect, test } from 'vitest';
import { readFixture, readText, summary, withoutPlaces } from '../support/sources.ts';
import { stated } from '../support/dates.ts';

const paper = {
  id: '2510.11111',
  title: 'T',
  summary: 'A.',
  authors: [{ name: 'Ada Lovelace' }],
  publishedAt: '2025-10-13T17:59:59.000Z',
};
const read = (...items: unknown[]) => readText(JSON.stringify(items));
const readOne = (fields: object, item: object = {}) => read({ paper: { ...paper, ...fields }, ...item });
const first = (fields: object, item: object = {}) => readOne(fields, item).drafts[0];

test('an item gives every field that is documented', () => {
  const { drafts, diagnostics } = readFixture('hf-daily.json');
  expect(diagnostics).toEqual([]);
  expect(drafts.map(withoutPlaces)).toEqual([
    {
      source: 'hf-daily',
      title: 'Weaving Looms: Agents that Search for $O(n^2)$ Patterns',
      abstract:
        'We present a loom that weaves patterns in $O(n^2)$ steps and needs 179 threads at most. Our weavers outperform all others.\n\nCode is available.',
      arxivId: '2510.11111',
      authors: [
        { given: 'Ada', family: 'Lovelace' },
        { given: 'Guido', family: 'van Rossum' },
      ],
      organization: { slug: 'LoomLab', name: 'Loom Lab of Analytical Engines' },
      issued: stated('2025-10-13'),
      featured: '2025-10-15',
      comments: 3,
      upvotes: 26,
      keywords: ['looms', 'search agents'],
      links: [{ rel: 'code', url: 'https://github.com/loom-lab/weaver', evidence: 'seeds/hf-daily.json:2' }],
      asOf: '2025-10-16T02:00:00.000Z',
    },
    {
      source: 'hf-daily',
      title: 'Modern Monsters',
      abstract: 'Monsters are made of parts.',
      arxivId: '2510.22222',
      authors: [{ given: 'Mary', family: 'Shelley' }],
      organization: { slug: 'geneva', name: 'geneva' },
      issued: stated('2025-10-12'),
      featured: '2025-10-16',
      withdrawn: { date: '2025-10-17' },
      comments: 0,
      upvotes: 0,
      links: [
        { rel: 'code', url: 'https://github.com/shelley/monster.js', evidence: 'seeds/hf-daily.json:31' },
        { rel: 'project', url: 'https://shelley.github.io/monster/', evidence: 'seeds/hf-daily.json:31' },
      ],
      asOf: '2025-10-16T02:00:00.000Z',
    },
  ]);
});

test('a record stands at the line and column of its brace', () => {
  const { drafts } = readFixture('hf-daily.json');
  expect(drafts.map(({ lines, places }) => [lines, places.title])).toEqual([
    [[2, 30], { file: 'seeds/hf-daily.json', line: 2, column: 3 }],
    [[31, 48], { file: 'seeds/hf-daily.json', line: 31, column: 3 }],
  ]);
});

test('a bare paper is read as an item is', () => {
  const { drafts, diagnostics } = readFixture('hf-paper.json');
  expect(diagnostics).toEqual([]);
  expect(drafts).toHaveLength(1);
  expect(drafts[0]).toMatchObject({
    title: 'Why Looms Halt',
    abstract: 'Like students who guess, looms halt.',
    arxivId: '2509.33333',
    issued: stated('2025-09-04'),
    featured: '2025-09-08',
    upvotes: 26,
  });
  expect(drafts[0]).not.toHaveProperty('comments');
});

const org = { name: 'tencent', fullname: 'Tencent' };
test.each([
  ['of the paper', { organization: org }, {}],
  ['of the item', {}, { organization: org }],
  ['of the item, where the paper’s is null', { organization: null }, { organization: org }],
  [
    'of the paper, where both have one',
    { organization: org },
    { organization: { name: 'other', fullname: 'Other' } },
  ],
])('the organisation %s is used', (_name, fields, item) => {
  expect(first(fields, item)?.organization).toEqual({ slug: 'tencent', name: 'Tencent' });
});

test.each([
  ['https://github.com/a/b', 'https://github.com/a/b'],
  ['a/b', 'https://github.com/a/b'],
  ['a.b/c-d_e', 'https://github.com/a.b/c-d_e'],
  ['https://gitlab.com/a/b', 'https://gitlab.com/a/b'],
])('the repository %s is %s', (githubRepo, url) => {
  expect(first({ githubRepo })?.links).toEqual([{ rel: 'code', url, evidence: 'seeds/a:1' }]);
});

test.each([
  ['a repository that could run', { githubRepo: 'javascript:alert(1)' }, 'githubRepo'],
  ['a repository without an owner', { githubRepo: 'b' }, 'githubRepo'],
  ['a project page that is no address', { projectPage: 'ftp://a/b' }, 'projectPage'],
  ['an id that is none', { id: 'abc' }, 'id'],
  ['votes as text', { upvotes: '26' }, 'upvotes'],
  ['votes below zero', { upvotes: -1 }, 'upvotes'],
  ['a date that is none', { publishedAt: 'yesterday' }, 'publishedAt'],
  ['a day that does not exist', { submittedOnDailyAt: '2025-02-30T00:00:00Z' }, 'submittedOnDailyAt'],
  ['an abstract that is no text', { summary: 5 }, 'summary'],
  ['authors in one text', { authors: 'A, B' }, 'authors'],
  ['an author without a name', { authors: [{ name: 'Ada Lovelace' }, { _id: '1' }] }, 'authors'],
  ['an organisation without a name', { organization: { fullname: 'X' } }, 'organization'],
])('%s is reported, and the record loses only that field', (_name, fields, field) => {
  const { drafts, diagnostics } = readText(
    `[\n  ${JSON.stringify({ paper: { ...paper, summary: 'A.', ...fields }, numComments: 2 })}\n]`,
  );
  expect(drafts).toHaveLength(1);
  expect(drafts[0]).toMatchObject({ title: 'T', comments: 2 });
  const reported = diagnostics.filter(({ rule }) => rule === 'bad-field');
  expect(summary(reported)).toEqual(['warning bad-field 2:3']);
  expect(reported[0]?.message).toContain(`The field ${field} is`);
});

test('a field of the item that cannot be used is reported as one of the paper is', () => {
  expect(summary(readOne({}, { numComments: 'many' }).diagnostics)).toEqual(['warning bad-field 1:2']);
});

test('the day on arXiv is the paper’s, not the item’s; both are taken in UTC', () => {
  expect(first({}, { publishedAt: '2025-10-15T01:00:00Z' })?.issued?.value).toBe('2025-10-13');
  expect(first({ publishedAt: undefined }, { publishedAt: '2025-10-15T01:00:00Z' })?.issued?.value).toBe(
    '2025-10-15',
  );
  expect(first({ publishedAt: '2025-10-13T23:30:00-04:00' })?.issued?.value).toBe('2025-10-14');
});

test('missing counts are not zero', () => {
  const draft = first({});
  expect(draft).not.toHaveProperty('comments');
  expect(draft).not.toHaveProperty('upvotes');
});

test('a paper all of whose authors are hidden has none', () => {
  expect(first({ authors: [{ name: 'A', hidden: true }] })).not.toHaveProperty('authors');
});

test('an error message in an answer is an error, and is quoted', () => {
  const { diagnostics } = readText('{"error":"Invalid date"}');
  expect(diagnostics).toMatchObject([
    { severity: 'answer-refused', rule: 'error-answer', places: [{ line: 1, column: 1 }] },
  ]);
  expect(diagnostics[0]?.message).toContain('Invalid date');
});

test('an answer without papers is a warning', () => {
  expect(summary(readText('[]').diagnostics)).toEqual(['warning empty-file 1:1']);
});

test('a record without a title is an error, and the records around it are read', () => {
  const { drafts, diagnostics } = read(
    { paper },
    { paper: { ...paper, title: ' ' } },
    { paper: { ...paper, id: '2510.11112' } },
  );
  expect(drafts.map(({ arxivId }) => arxivId)).toEqual(['2510.11111', '2510.11112']);
  expect(summary(diagnostics)).toEqual(['record-set-aside no-title 1:136']);
});
