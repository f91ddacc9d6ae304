import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { reportPaper } from '#lib/papers/merge/report-papers.ts';
import { settlePaper } from '#lib/papers/merge/settle-paper.ts';
import { trustRank } from '#lib/papers/merge/trust.ts';
import type { Draft } from '#lib/schema/draft.ts';
import type { PaperDate } from '#lib/schema/paper-date.ts';
import { fieldsWhere, type DraftField } from '#lib/schema/fields.ts';
import { enrichmentSources, seedSources } from '#lib/sources/sources.ts';
import { makeDraft } from '../support/drafts.ts';
import { fixture, settleSeeds } from '../support/sources.ts';
import { stated } from '../support/dates.ts';

const lines = (index: number): [number, number] => [index * 10 + 1, index * 10 + 7];
/** Records of one paper, one a source. */
const settle = (...list: Partial<Draft>[]) =>
  settlePaper(list.map((fields, index) => makeDraft({ ...fields, lines: lines(index) })));
const sourceOf = (paper: ReturnType<typeof settlePaper>, field: string) =>
  paper.records[paper.provenance[field] ?? -1]?.source;

test('the same paper in a listing, in Hugging Face’s answer and in arXiv’s is one with three records', () => {
  const { papers, groups } = settleSeeds(
    fixture('listing.txt'),
    fixture('hf-daily.json'),
    fixture('arxiv-api.xml'),
  );
  const paper = papers.find(({ arxivId }) => arxivId === '2510.11111');
  expect(paper?.records.map(({ source, file, lines: range }) => [source, file, range])).toEqual([
    ['arxiv-api', 'seeds/arxiv-api.xml', [10, 38]],
    ['hf-daily', 'seeds/hf-daily.json', [2, 30]],
    ['hf-listing', 'seeds/listing.txt', [13, 19]],
  ]);
  expect(paper).toMatchObject({
    title: 'Weaving Looms: Agents that Search for O(n²) Patterns',
    authorCount: 4,
    comments: 3,
    upvotes: 26,
    featured: '2025-10-15',
    version: 2,
    issued: stated('2025-10-13'),
    doi: '10.1145/loom.1',
  });
  const { authorCount, ...trusted } = paper?.provenance ?? {};
  expect(authorCount).toBe(2);
  expect(
    Object.entries(trusted)
      .filter(([, index]) => index === 1)
      .map(([field]) => field)
      .sort(),
  ).toEqual(['comments', 'featured', 'keywords', 'organization', 'upvotes']);
  expect(paper?.conflicts.map(({ field }) => field)).toEqual([
    'abstract',
    'authors',
    'comments',
    'authorCount',
  ]);
  expect(groups).toHaveLength(4);
});

test('the order of files decides nothing but the order of records', () => {
  const names = [
    'listing.txt',
    'hf-daily.json',
    'arxiv-api.xml',
    'bibliography.bib',
    'references.csl.json',
    'feed.rss',
    'papers.jsonl',
  ];
  const { papers } = settleSeeds(...names.map(fixture));
  expect(settleSeeds(...names.reverse().map(fixture)).papers).toEqual(papers);
});

const sources = [...seedSources, ...enrichmentSources];

const order = (field: DraftField) =>
  sources
    .map(({ id }) => id)
    .filter(
      (source) => trustRank(field, makeDraft({ source })) < trustRank(field, makeDraft({ source: 'nobody' })),
    )
    .sort((a, b) => trustRank(field, makeDraft({ source: a })) - trustRank(field, makeDraft({ source: b })));

test.each<[DraftField, string]>([
  [
    'authors',
    'arxiv-api oai-pmh arxiv-page arxiv-mail arxiv-lookup hf-daily hf-page arxiv-announcements daily-arxiv arxiv-list crossref-works csl-json pubmed bibtex ris web-of-science endnote endnote-xml openreview-notes paper-lines feed json-feed openalex-works semantic-scholar-papers papers-with-code table markdown-list id-list openalex',
  ],
  [
    'issued',
    'arxiv-api oai-pmh arxiv-page arxiv-mail arxiv-lookup hf-daily hf-page hf-listing arxiv-list crossref-works csl-json pubmed bibtex ris web-of-science endnote endnote-xml openreview-notes paper-lines feed json-feed openalex-works semantic-scholar-papers papers-with-code table markdown-list id-list openalex',
  ],
  ['comments', 'hf-daily hf-page hf-listing paper-lines'],
  [
    'doi',
    'crossref-works csl-json pubmed arxiv-api oai-pmh arxiv-page arxiv-mail arxiv-lookup arxiv-announcements bibtex ris web-of-science endnote endnote-xml openreview-notes paper-lines feed json-feed openalex-works semantic-scholar-papers papers-with-code table markdown-list id-list semantic-scholar',
  ],
  [
    'containerTitle',
    'crossref-works csl-json pubmed bibtex ris web-of-science endnote endnote-xml openreview-notes paper-lines feed json-feed openalex-works semantic-scholar-papers papers-with-code table markdown-list id-list openalex semantic-scholar',
  ],
  [
    'keywords',
    'crossref-works csl-json pubmed bibtex ris web-of-science endnote endnote-xml openreview-notes paper-lines feed json-feed openalex-works semantic-scholar-papers papers-with-code table markdown-list id-list hf-daily hf-page',
  ],
  [
    'type',
    'crossref-works csl-json pubmed bibtex ris web-of-science endnote endnote-xml openreview-notes paper-lines feed json-feed openalex-works semantic-scholar-papers papers-with-code table markdown-list id-list',
  ],
])('of %s the sources are trusted in the order %s', (field, expected) => {
  expect(order(field).join(' ')).toBe(expected);
});

test('a trusted source wins over two others that agree, and they are kept', () => {
  const paper = settle({ title: 'B' }, { title: 'B' }, { source: 'arxiv-api', title: 'A' });
  expect(paper.title).toBe('A');
  expect(paper.conflicts).toEqual([
    {
      field: 'title',
      values: [
        { value: 'A', records: [2] },
        { value: 'B', records: [0, 1] },
      ],
    },
  ]);
});

test.each<[string, DraftField, Partial<Draft>, Partial<Draft>]>([
  [
    'texts that differ in signs and case alone',
    'abstract',
    { source: 'arxiv-api', abstract: 'A loom: 179 × faster!' },
    { abstract: 'A Loom 179 faster' },
  ],
  [
    'a month and a day of it',
    'issued',
    { source: 'bibtex', issued: stated('2025-10') },
    { issued: stated('2025-10-01') },
  ],
  [
    'a year that could not be read and a day of it',
    'issued',
    { source: 'bibtex', unreadableDate: '2025' },
    { issued: stated('2025-10-01') },
  ],
  [
    'names with initials',
    'authors',
    { source: 'arxiv-api', authors: [{ given: 'Pál', family: 'Erdős' }] },
    { source: 'bibtex', authors: [{ given: 'P.', family: 'Erdos' }] },
  ],
  [
    'some of the categories',
    'categories',
    { source: 'arxiv-api', categories: ['cs.LG', 'cs.AI'] },
    { source: 'bibtex', categories: ['cs.LG'] },
  ],
  ['versions', 'version', { source: 'arxiv-api', version: 1 }, { source: 'arxiv-api', version: 2 }],
  ['keywords', 'keywords', { source: 'bibtex', keywords: ['a'] }, { source: 'hf-daily', keywords: ['b'] }],
])('%s are no conflict', (_name, field, a, b) => {
  expect(settle(a, b).conflicts.map((conflict) => conflict.field)).not.toContain(field);
  expect(settle(b, a).conflicts.map((conflict) => conflict.field)).not.toContain(field);
});

test('a day wins over its month, whoever gives it', () => {
  expect(
    settle({ source: 'csl-json', issued: stated('2025-10') }, { source: 'ris', issued: stated('2025-10-03') })
      .issued,
  ).toEqual(stated('2025-10-03'));
});

test('of counts those of the newest file are used, and of one day the largest', () => {
  const counts = (asOf: string, comments: number) => ({ source: 'hf-daily', asOf, comments });
  expect(
    settle(
      counts('2025-10-16T00:00:00.000Z', 5),
      counts('2025-10-15T00:00:00.000Z', 9),
      counts('2025-10-15T00:00:00.000Z', 9),
    ).comments,
  ).toBe(5);
  expect(settle(counts('2025-10-16T00:00:00.000Z', 5), counts('2025-10-16T00:00:00.000Z', 6)).comments).toBe(
    6,
  );
  expect(settle({ comments: 9 }, counts('2025-10-16T00:00:00.000Z', 5)).comments).toBe(5);
});

test('the newest version that arXiv tells of gives the text', () => {
  const paper = settle(
    { source: 'arxiv-api', version: 1, abstract: 'One.' },
    { source: 'arxiv-announcements', revises: true, version: 3, abstract: 'Three.', updated: '2025-11-01' },
    { source: 'arxiv-api', version: 2, abstract: 'Two.', updated: '2025-10-20' },
  );
  expect(paper).toMatchObject({ abstract: 'Three.', version: 3, updated: '2025-11-01' });
});

test('a withdrawal stays if other sources do not know of it, and goes if a later version takes it back', () => {
  const gone = { source: 'arxiv-api', version: 2, withdrawn: { reason: 'Withdrawn.' } };
  expect(settle({ source: 'hf-daily' }, gone).withdrawn).toEqual({ reason: 'Withdrawn.' });
  expect(settle({ source: 'arxiv-api', version: 1 }, gone).withdrawn).toEqual({ reason: 'Withdrawn.' });
  expect(settle(gone, { source: 'arxiv-api', version: 3 }).withdrawn).toBeUndefined();
});

test('a retraction says more than a withdrawal, and no later version on arXiv takes it back', () => {
  const gone = { source: 'arxiv-api', version: 2, withdrawn: { reason: 'Withdrawn.' } };
  const retracted = { source: 'openalex', withdrawn: { kind: 'retracted' as const } };
  expect(settle(gone, retracted).withdrawn).toEqual({ kind: 'retracted' });
  const crossref = { ...retracted, source: 'crossref-works', version: 1 };
  expect(settle(crossref, { source: 'arxiv-api', version: 3 }).withdrawn).toEqual({ kind: 'retracted' });
});

test('the first day on which a feed featured a paper is used', () => {
  expect(
    settle({ source: 'hf-daily', featured: '2025-10-16' }, { source: 'hf-daily', featured: '2025-10-15' })
      .featured,
  ).toBe('2025-10-15');
});

test.each<[string, Partial<Draft>[], PaperDate | undefined, string | undefined]>([
  [
    'the day of arXiv’s announcement',
    [{ source: 'arxiv-announcements', arxivId: '2510.00001', posted: '2025-10-02' }],
    { value: '2025-10-02', precision: 'day', origin: 'posted' },
    'arxiv-announcements',
  ],
  [
    'the day that a source gives, before an announcement',
    [{ source: 'arxiv-announcements', posted: '2025-10-02' }, { issued: stated('2025-10-01') }],
    stated('2025-10-01'),
    'hf-listing',
  ],
  [
    'the first day on which another feed posted it, without an arXiv id',
    [
      { source: 'feed', posted: '2025-10-09' },
      { source: 'feed', posted: '2025-10-08' },
    ],
    { value: '2025-10-08', precision: 'day', origin: 'posted' },
    'feed',
  ],
  [
    'the month of its arXiv id, since another feed may be late',
    [{ source: 'feed', arxivId: '2509.00001', posted: '2025-10-09' }],
    { value: '2025-09', precision: 'month', origin: 'identifier' },
    'feed',
  ],
  ['nothing', [{ source: 'feed' }], undefined, undefined],
])('a paper is dated by %s', (_name, records, issued, source) => {
  const paper = settle(...records);
  expect([paper.issued, sourceOf(paper, 'issued')]).toEqual([issued, source]);
});

test('the day of an announcement may lie in the month after the id’s', () => {
  const records = [makeDraft({ source: 'arxiv-announcements', arxivId: '2510.00001', posted: '2025-11-03' })];
  expect(reportPaper(settlePaper(records), records)).toEqual([]);
});

test.each<[string, Partial<Draft>[], { url: string | undefined; links: string[] }]>([
  [
    'arXiv’s page, others beside it',
    [{ arxivId: '2510.00001' }, { source: 'bibtex', url: 'https://a.example/1' }],
    { url: 'https://arxiv.org/abs/2510.00001', links: ['https://a.example/1'] },
  ],
  [
    'the page of the best source',
    [
      { source: 'feed', url: 'https://a.example/2' },
      { source: 'csl-json', url: 'https://a.example/1' },
    ],
    { url: 'https://a.example/1', links: ['https://a.example/2'] },
  ],
  ['the DOI’s page', [{ doi: '10.1145/a' }], { url: 'https://doi.org/10.1145/a', links: [] }],
  ['none', [{}], { url: undefined, links: [] }],
  [
    'one page, however it is written',
    [{ doi: '10.1145/a' }, { source: 'ris', url: 'https://doi.org/10.1145/A' }],
    { url: 'https://doi.org/10.1145/A', links: [] },
  ],
])('the page of a paper is %s', (_name, records, { url, links }) => {
  const paper = settle(...records);
  expect([paper.url, paper.links.map((link) => link.url)]).toEqual([url, links]);
});

test('docs/guides/formats.md shows the order of trust as it is, of every field that has one', () => {
  const section = readFileSync('docs/guides/formats.md', 'utf8').split('## Which value wins')[1] ?? '';
  const rows = [...section.matchAll(/^\| `(\w+)` +\| ([^|`]+?) +\|$/gm)];
  const fields = rows.map(([, field = '']) => field);
  expect(fields.sort()).toEqual(fieldsWhere(({ difference }) => difference !== 'union').sort());
  for (const [, name = '', list = ''] of rows) {
    const field = name as DraftField;
    expect([field, list.split(', ')]).toEqual([field, order(field)]);
  }
});

test('docs/guides/formats.md names the readers in the order in which they are asked', () => {
  const [table = ''] = readFileSync('docs/guides/formats.md', 'utf8').split('## ');
  const ids = [...table.matchAll(/^\| `([\w-]+)`/gm)].map(([, id = '']) => id);
  expect(ids).toEqual(sources.map(({ id }) => id));
});
