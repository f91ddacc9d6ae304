import { expect, test } from 'vitest';
import { arxivList } from '#lib/sources/readers/arxiv-list.ts';
import { stated } from '../support/dates.ts';

const file = 'content/enrichment/list.jsonl';
const evidence = {
  lists: ['a/b', 'c/d'],
  independentSources: 2,
  confidence: 'two-sources',
  authorCountMatchesListing: true,
};
const full = {
  title: 'T',
  arxivId: '2510.00568v2',
  issued: '2025-10-01',
  authors: ['Ada Lovelace', 'Plato'],
  codeUrl: 'https://github.com/a/b',
  categories: ['cs.CL', 'cs.AI'],
  evidence,
};
const read = (...lines: unknown[]) =>
  arxivList.read({
    file,
    text: lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  });

test('a line gives every field with its place and evidence', () => {
  const place = { file, line: 1, column: 1 };
  expect(read(full)).toEqual({
    diagnostics: [],
    drafts: [
      {
        source: 'arxiv-list',
        file,
        lines: [1, 1],
        title: 'T',
        abstract: '',
        arxivId: '2510.00568',
        issued: stated('2025-10-01'),
        authors: [{ given: 'Ada', family: 'Lovelace' }, { literal: 'Plato' }],
        categories: ['cs.CL', 'cs.AI'],
        links: [{ rel: 'code', url: 'https://github.com/a/b', evidence: `${file}:1` }],
        evidence: 'two-sources, 2 independent sources (a/b, c/d)',
        places: {
          title: place,
          arxivId: place,
          authors: place,
          issued: place,
          categories: place,
          links: place,
        },
      },
    ],
  });
});

test('title, id and evidence are enough', () => {
  const { drafts, diagnostics } = read({
    title: 'T',
    arxivId: 'cs/0110053',
    evidence: { ...evidence, lists: [], authorCountMatchesListing: null },
  });
  expect(diagnostics).toEqual([]);
  expect(drafts[0]).toMatchObject({ arxivId: 'cs/0110053', evidence: 'two-sources, 2 independent sources' });
  expect(drafts[0]).not.toHaveProperty('authors');
});

test.each([
  ['no JSON', '{"title": ', ''],
  ['a list', '[]', ''],
  ['a missing title', { ...full, title: undefined }, 'title'],
  ['an empty title', { ...full, title: '' }, 'title'],
  ['a number for a title', { ...full, title: 5 }, 'title'],
  ['an id that is none', { ...full, arxivId: '25.1' }, 'arxivId: is not an arXiv id'],
  ['a day that does not exist', { ...full, issued: '2025-02-30' }, 'issued'],
  ['authors as one string', { ...full, authors: 'A and B' }, 'authors'],
  ['an address that could run', { ...full, codeUrl: 'javascript:alert(1)' }, 'codeUrl'],
  ['no evidence', { ...full, evidence: undefined }, 'evidence'],
  [
    'a count of sources as text',
    { ...full, evidence: { ...evidence, independentSources: '2' } },
    'evidence.independentSources',
  ],
])('%s is an error at its line, and the lines around it are read', (_name, bad, message) => {
  const { drafts, diagnostics } = read(full, '', bad, { ...full, arxivId: '2510.00569' });
  expect(drafts.map(({ arxivId }) => arxivId)).toEqual(['2510.00568', '2510.00569']);
  expect(diagnostics).toMatchObject([
    { severity: 'record-set-aside', rule: 'bad-enrichment', places: [{ file, line: 3, column: 1 }] },
  ]);
  expect(diagnostics[0]?.message).toContain(message);
});
