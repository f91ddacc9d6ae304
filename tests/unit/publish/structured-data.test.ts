import { expect, test } from 'vitest';
import { formatDataBlock, formatPageGraph } from '#lib/publish/structured-data/page-graph.ts';
import { listSignposts } from '#lib/publish/signposting/list-signposts.ts';
import { formatScholarlyArticle } from '#lib/publish/structured-data/scholarly-article.ts';

const preprint = { workType: 'article' as const, authors: [] };
const page = 'https://example.org/papers/2510.00568/';
const credit = { sources: ['arXiv API'], rights: 'The authors’.' };
const site = { title: 'Offprint', url: 'https://example.org/' };

test('a paper is described only by its known fields', () => {
  const paper = { ...preprint, title: 'A title', keywords: [], credit };
  expect(formatScholarlyArticle(paper, page)).toEqual({
    '@type': 'ScholarlyArticle',
    '@id': `${page}#paper`,
    headline: 'A title',
    creditText: 'arXiv API',
    copyrightNotice: 'The authors’.',
  });
});

test('a paper with a DOI and an arXiv number has both as identifiers', () => {
  const article = formatScholarlyArticle(
    {
      ...preprint,
      title: 'A title',
      authors: [{ name: 'Shiyu Li' }],
      date: { iso: '2025-10-01' },
      keywords: ['agents'],
      arxivId: '2510.00568',
      doi: '10.1/x',
      url: 'https://arxiv.org/abs/2510.00568',
      pdfUrl: 'https://arxiv.org/pdf/2510.00568',
      license: 'http://creativecommons.org/licenses/by/4.0/',
      organization: { title: 'An Institute' },
      credit,
    },
    page,
  );
  expect(article).toMatchObject({
    author: [{ '@type': 'Person', name: 'Shiyu Li' }],
    datePublished: '2025-10-01',
    identifier: [
      { propertyID: 'arXiv', value: '2510.00568' },
      { propertyID: 'DOI', value: '10.1/x' },
    ],
    url: 'https://arxiv.org/abs/2510.00568',
    sameAs: 'https://doi.org/10.1/x',
    license: 'http://creativecommons.org/licenses/by/4.0/',
    encoding: { contentUrl: 'https://arxiv.org/pdf/2510.00568' },
    sourceOrganization: { name: 'An Institute' },
  });
});

test('a licence that a source tells is one of the links for programs, and no other paper has one', () => {
  const license = 'http://creativecommons.org/licenses/by/4.0/';
  const linksOf = (known: { license?: string }) => listSignposts({ authors: [], ...known });
  expect(linksOf({ license })).toContainEqual({ rel: 'license', href: license });
  expect(linksOf({}).map(({ rel }) => rel)).not.toContain('license');
});

test.each([
  ['withdrawn', 'Withdrawn'],
  ['retracted', 'Retracted'],
] as const)('a %s paper says so in the record that programs read', (status, creativeWorkStatus) => {
  const notice = 'The proof has a gap.';
  const paper = { ...preprint, title: 'A title', credit: { ...credit, status, notice } };
  expect(formatScholarlyArticle(paper, page)).toMatchObject({ creativeWorkStatus, description: notice });
});

const record = { type: 'CollectionPage', language: 'en', site } as const;

test('a short trail leads from the site to the page above', () => {
  const trail = [{ title: 'Topics', url: 'https://example.org/topics/' }];
  const url = 'https://example.org/topics/search-agents/';
  const graph = formatPageGraph({ ...record, title: 'Search agents', url, trail });
  expect(graph).toMatchObject({
    url,
    name: 'Search agents',
    breadcrumb: {
      itemListElement: [
        { position: 1, name: 'Offprint', item: 'https://example.org/' },
        { position: 2, name: 'Topics', item: 'https://example.org/topics/' },
      ],
    },
  });
});

test('a long trail does not name the site again', () => {
  const steps = [
    { title: 'Archive', url: 'https://example.org/archive/' },
    { title: '2025', url: 'https://example.org/archive/2025/' },
  ];
  const graph = formatPageGraph({ ...record, title: 'Week 48', url: page, trail: steps });
  expect(graph['breadcrumb']).toMatchObject({
    itemListElement: [
      { position: 1, name: 'Archive', item: 'https://example.org/archive/' },
      { position: 2, name: '2025', item: 'https://example.org/archive/2025/' },
    ],
  });
});

test('a page below none has no trail, and what a page is about has the name that the page would have', () => {
  const graph = formatPageGraph({ ...record, title: 'Week 48', url: site.url, trail: [] });
  expect(graph).not.toHaveProperty('breadcrumb');
  const entity = { '@type': 'Person', name: 'Shiyu Li' };
  const about = formatPageGraph({ ...record, title: 'Shiyu Li', url: page, trail: [], entity });
  expect(about).toMatchObject({ mainEntity: entity });
  expect(about).not.toHaveProperty('name');
});

test('no text can end the element around the data, and the data stays the same', () => {
  const value = { title: '</script><script>alert(1)</script><!--', other: 'a < b' };
  const block = formatDataBlock(value);
  expect(block).not.toContain('<');
  expect(JSON.parse(block)).toEqual(value);
});

test.each([
  ['article-journal' as const, 'Periodical'],
  ['review' as const, 'Periodical'],
  ['paper-conference' as const, 'CreativeWork'],
])('an %s is part of a %s', (workType, type) => {
  const paper = { workType, publishedIn: 'Looms', title: 'Memory', authors: [], credit };
  expect(formatScholarlyArticle(paper, page)).toMatchObject({ isPartOf: { '@type': type, name: 'Looms' } });
});
