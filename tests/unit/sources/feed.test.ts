import { expect, test } from 'vitest';
import { readFixture, readText, summary, withoutPlaces } from '../support/sources.ts';

const read = (inner: string) =>
  readText(
    `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><item><title>T</title>${inner}</item></channel></rss>`,
  );

test('RSS 2.0 gives every field that is documented', () => {
  const { drafts, diagnostics } = readFixture('feed.rss');
  expect(diagnostics).toEqual([]);
  expect(drafts.map(withoutPlaces)).toEqual([
    {
      source: 'feed',
      title: 'Weaving Looms & Cafés',
      abstract: 'We present a loom.\n\nIt weaves x² threads.',
      doi: '10.1145/loom.1',
      authors: [
        { given: 'Ada', family: 'Lovelace' },
        { given: 'Guido', family: 'van Rossum' },
      ],
      keywords: ['Looms'],
      containerTitle: 'Journal of Looms',
      url: 'https://looms.example/articles/1?utm=rss',
      posted: '2025-10-21',
      item: { feed: 'https://looms.example/', guid: 'loom-1' },
    },
    {
      source: 'feed',
      title: 'Why Looms Halt',
      abstract: 'Looms halt at a < b.',
      arxivId: '2509.33333',
      authors: [{ given: 'Charles', family: 'Babbage' }],
      url: 'https://huggingface.co/papers/2509.33333',
      posted: '2025-09-09',
      item: { feed: 'https://looms.example/', guid: 'https://huggingface.co/papers/2509.33333' },
    },
  ]);
});

test('Atom and RSS 1.0 give the same fields', () => {
  expect(readFixture('feed.atom').drafts).toMatchObject([
    {
      title: 'Modern Monsters',
      abstract: 'Monsters are made of parts.',
      doi: '10.1145/monster.1',
      posted: '2025-10-19',
      authors: [{ family: 'Shelley' }, { family: 'Shelley' }],
    },
  ]);
  expect(readFixture('feed.rdf').drafts).toMatchObject([
    {
      title: 'Threads of Thought',
      doi: '10.1145/thread.3',
      posted: '2025-10-21',
      url: 'https://looms.example/articles/3',
      authors: [{ family: 'Lovelace' }, { family: 'Shelley' }],
    },
  ]);
});

test.each([
  ['<link>https://arxiv.org/abs/2510.00568v2</link>', { arxivId: '2510.00568', version: 2 }],
  ['<link>https://huggingface.co/papers/2510.00568</link>', { arxivId: '2510.00568' }],
  ['<guid>https://doi.org/10.1145/AbC</guid>', { doi: '10.1145/abc' }],
  ['<dc:identifier>doi:10.1145/AbC</dc:identifier>', { doi: '10.1145/abc' }],
  ['<link>https://doi.org/10.48550/arXiv.2510.00568</link>', { arxivId: '2510.00568' }],
])('%s identifies the paper', (inner, ids) => {
  const [draft] = read(inner).drafts;
  expect(draft).toMatchObject(ids);
  expect(
    Object.keys(draft ?? {})
      .filter((key) => ['arxivId', 'doi', 'version'].includes(key))
      .sort(),
  ).toEqual(Object.keys(ids).sort());
});

test('a link that could run is no address', () => {
  expect(read('<link>javascript:alert(1)</link>').drafts[0]).not.toHaveProperty('url');
});

test('the text inside scripts is not read', () => {
  expect(
    read('<description>&lt;p&gt;A.&lt;script&gt;evil()&lt;/script&gt;&lt;/p&gt;</description>').drafts[0]
      ?.abstract,
  ).toBe('A.');
});

test('an entry without a title and a date that cannot be read are reported where they stand', () => {
  const { drafts, diagnostics } = readText(
    '<rss><channel>\n<item><title/></item>\n<item><title>T</title><description>A.</description>\n<pubDate>soon</pubDate></item></channel></rss>',
  );
  expect(drafts).toHaveLength(1);
  expect(summary(diagnostics)).toEqual(['record-set-aside no-title 2:1', 'warning bad-field 4:1']);
});
