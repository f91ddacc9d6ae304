import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { cleanLine } from '#lib/clean/clean-text.ts';
import type { Feed, FeedItem } from '#lib/publish/feeds/feed.ts';
import { formatRss } from '#lib/publish/feeds/rss.ts';
import { runs } from '../support/runs.ts';
import { anyText } from '../support/strings.ts';

const item: FeedItem = {
  title: 'Memory',
  url: 'https://x.org/papers/2510.00568/',
  id: 'offprint:2510.00568',
  issued: '2025-05-03',
  arrived: '2025-10-01',
  authors: ['Shiyu Li', 'Guido van Rossum'],
  categories: ['Search agents'],
  summary: 'We propose <think> & more.',
  html: '<p>We propose &lt;think> &amp; more.</p>',
  credit: { sources: ['arXiv API'], sourceUrl: 'https://arxiv.org/abs/2510.00568', rights: 'The authors’.' },
};
const feed: Feed = {
  title: 'Offprint',
  description: 'Papers',
  language: 'en',
  home: 'https://x.org/',
  publisher: 'Offprint',
  rights: 'The authors’.',
  items: [item],
};

function write(given: Feed): string {
  return formatRss(given, 'https://x.org/rss.xml');
}

interface Node {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

/** Every element of a document with its text, read by a strict parser that knows namespaces. */
function readXml(xml: string): Node[] {
  const nodes: Node[] = [];
  const open: Node[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const node = {
      name,
      attributes: Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value])),
      text: '',
    };
    nodes.push(node);
    open.push(node);
  });
  parser.on('text', (text) => {
    const node = open.at(-1);
    if (node) node.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return nodes;
}

const texts = (nodes: Node[], name: string) =>
  nodes.filter((node) => node.name === name).map(({ text }) => text);

test('an item carries title, address, stable id, both dates, authors, topics, summary and whole abstract', () => {
  const nodes = readXml(write(feed));
  const found = (name: string) => texts(nodes.slice(nodes.findIndex((node) => node.name === 'item')), name);
  expect(found('title')).toEqual(['Memory']);
  expect(found('link')).toEqual(['https://x.org/papers/2510.00568/']);
  expect(found('guid')).toEqual(['offprint:2510.00568']);
  expect(found('pubDate')).toEqual(['Wed, 01 Oct 2025 00:00:00 GMT']);
  expect(found('dcterms:issued')).toEqual(['2025-05-03']);
  expect(found('dc:creator')).toEqual(['Shiyu Li', 'Guido van Rossum']);
  expect(found('category')).toEqual(['Search agents']);
  expect(found('description')).toEqual(['We propose &lt;think&gt; &amp; more.']);
  expect(found('content:encoded')).toEqual([item.html]);
});

test('the guid states that it is not an address', () => {
  expect(readXml(write(feed)).find(({ name }) => name === 'guid')?.attributes).toEqual({
    isPermaLink: 'false',
  });
});

test('the channel names the site, itself and the day of its newest item', () => {
  const nodes = readXml(
    write({
      ...feed,
      items: [
        { ...item, arrived: undefined },
        { ...item, arrived: '2024-02-29' },
        { ...item, arrived: '2023-12-31' },
      ],
    }),
  );
  const channel = nodes.slice(
    0,
    nodes.findIndex((node) => node.name === 'item'),
  );
  expect(channel.map(({ name }) => name)).toEqual([
    'rss',
    'channel',
    'title',
    'link',
    'description',
    'language',
    'copyright',
    'lastBuildDate',
    'generator',
    'atom:link',
  ]);
  expect(texts(channel, 'lastBuildDate')).toEqual(['Thu, 29 Feb 2024 00:00:00 GMT']);
  expect(channel.at(-1)?.attributes).toEqual({
    href: 'https://x.org/rss.xml',
    rel: 'self',
    type: 'application/rss+xml',
  });
});

test('an item without a day has no date, and a feed of such items has none', () => {
  const nodes = readXml(write({ ...feed, items: [{ ...item, issued: undefined, arrived: undefined }] }));
  expect(['pubDate', 'lastBuildDate', 'dcterms:issued'].map((name) => texts(nodes, name))).toEqual([
    [],
    [],
    [],
  ]);
});

test('a feed without items is valid', () => {
  expect(readXml(write({ ...feed, items: [] })).map(({ name }) => name)).not.toContain('item');
});

test('the same papers give the same bytes', () => {
  expect(write(feed)).toBe(write(structuredClone(feed)));
});

/** RFC 822 with a year of four digits. */
const rfc822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} 00:00:00 GMT$/;

test('every day is written as RFC 822 has it', () => {
  const days = fc
    .date({ min: new Date('1991-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(days, (arrived) => {
      const [date = ''] = texts(readXml(write({ ...feed, items: [{ ...item, arrived }] })), 'pubDate');
      expect(date).toMatch(rfc822);
      expect(new Date(date).toISOString().slice(0, 10)).toBe(arrived);
    }),
    runs(),
  );
});

test('a feed with any cleaned text is well formed and is read back', () => {
  const line = anyText.map((raw) => cleanLine(raw).text);
  fc.assert(
    fc.property(line, line, line, (title, author, html) => {
      const nodes = readXml(
        write({
          ...feed,
          title,
          description: author,
          items: [{ ...item, title, authors: [author], categories: [title], summary: '', html }],
        }),
      );
      expect(texts(nodes, 'title')).toEqual([title, title]);
      expect(texts(nodes, 'dc:creator')).toEqual([author]);
      expect(texts(nodes, 'category')).toEqual([title]);
      expect(texts(nodes, 'content:encoded')).toEqual([html]);
    }),
    runs(),
  );
});

test('a feed is dated by its newest paper, wherever it stands', () => {
  const dated = (...days: (string | undefined)[]) =>
    texts(readXml(write({ ...feed, items: days.map((arrived) => ({ ...item, arrived })) })), 'lastBuildDate');
  const newest = ['Wed, 01 Oct 2025 00:00:00 GMT'];
  expect(dated('2025-10-01', '2025-09-30', '2024-12-31')).toEqual(newest);
  expect(dated('2024-12-31', '2025-10-01', '2025-09-30')).toEqual(newest);
  expect(dated('2025-09-30', undefined, '2025-10-01')).toEqual(newest);
  expect(dated(undefined)).toEqual([]);
});

test('the feed and every item say to whom titles and abstracts belong, and an item where they come from', () => {
  const nodes = readXml(write(feed));
  expect(texts(nodes, 'copyright')).toEqual(['The authors’.']);
  expect(texts(nodes, 'dc:rights')).toEqual(['The authors’.']);
  expect(texts(nodes, 'dc:source')).toEqual(['arXiv API, https://arxiv.org/abs/2510.00568']);
});

test('an item whose source nobody knows states its rights alone', () => {
  const nodes = readXml(write({ ...feed, items: [{ ...item, credit: { sources: [], rights: 'R.' } }] }));
  expect(texts(nodes, 'dc:source')).toEqual([]);
  expect(texts(nodes, 'dc:rights')).toEqual(['R.']);
});
