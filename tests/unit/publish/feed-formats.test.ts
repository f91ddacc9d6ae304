import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { cleanLine } from '#lib/clean/clean-text.ts';
import { formatAtom } from '#lib/publish/feeds/atom.ts';
import type { Feed, FeedItem } from '#lib/publish/feeds/feed.ts';
import { feedFormats } from '#lib/publish/feeds/feed-formats.ts';
import { formatJsonFeed } from '#lib/publish/feeds/json-feed.ts';
import { formatOpml } from '#lib/publish/feeds/opml.ts';
import { formatRss } from '#lib/publish/feeds/rss.ts';
import { runs } from '../support/runs.ts';
import { anyText } from '../support/strings.ts';

const item: FeedItem = {
  title: 'Memory & <think>',
  url: 'https://x.org/papers/2510.00568/',
  id: 'offprint:2510.00568',
  issued: '2025-05',
  arrived: '2025-11-03',
  authors: ['Shiyu Li', 'Guido van Rossum'],
  categories: ['Search agents'],
  summary: 'We propose <think> & more.',
  html: '<p>We propose &lt;think> &amp; more.</p>',
  credit: { sources: ['arXiv API'], sourceUrl: 'https://arxiv.org/abs/2510.00568', rights: 'The authors’.' },
};
const feed: Feed = {
  title: 'Offprint <x>',
  description: 'Papers',
  language: 'en',
  home: 'https://x.org/',
  publisher: 'Offprint',
  rights: 'The authors’.',
  items: [item],
};
const self = 'https://x.org/feed';

/** Fails if a document is not well-formed. */
function checkXml(xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
}

/** What an independent parser finds in each format, in the words of JSON Feed. */
const readers = {
  rss: (text: string) => {
    const { title, items = [] } = parseRssFeed(text);
    return {
      title,
      items: items.map((entry) => ({
        id: entry.guid?.value,
        url: entry.link,
        title: entry.title,
        html: entry.content?.encoded,
        day: new Date(String(entry.pubDate)).toISOString().slice(0, 10),
        authors: entry.dc?.creators,
        tags: entry.categories?.map(({ name }) => name),
      })),
    };
  },
  atom: (text: string) => {
    const { title, entries = [] } = parseAtomFeed(text);
    return {
      title: title?.value,
      items: entries.map((entry) => ({
        id: entry.id,
        url: entry.links?.[0]?.href,
        title: entry.title?.value,
        html: entry.content?.value,
        day: String(entry.updated).slice(0, 10),
        authors: entry.authors?.map(({ name }) => name),
        tags: entry.categories?.map(({ term }) => term),
      })),
    };
  },
  json: (text: string) => {
    const { title, items = [] } = parseJsonFeed(text);
    return {
      title,
      items: items.map((entry) => ({
        id: entry.id,
        url: entry.url,
        title: entry.title,
        html: entry.content_html,
        day: String(entry.date_published).slice(0, 10),
        authors: entry.authors?.map(({ name }) => name),
        tags: entry.tags,
      })),
    };
  },
};

test.each(feedFormats)('another parser reads of the format $form what was written', ({ form, write }) => {
  expect(readers[form](write(feed, self))).toEqual({
    title: feed.title,
    items: [
      {
        id: item.id,
        url: item.url,
        title: item.title,
        html: item.html,
        day: '2025-11-03',
        authors: item.authors,
        tags: item.categories,
      },
    ],
  });
});

test('every format keeps the date of the paper beside the day on which it is news', () => {
  for (const xml of [formatRss(feed, self), formatAtom(feed, self)]) {
    expect(xml).toContain('<dcterms:issued>2025-05</dcterms:issued>');
    // Some readers sort by it in place of the day on which an item is news.
    expect(xml).not.toContain('dc:date');
  }
  expect(JSON.parse(formatJsonFeed(feed, self))).toMatchObject({
    items: [{ date_published: '2025-11-03T00:00:00Z', _offprint: { issued: '2025-05' } }],
  });
});

test('what an item has not is left out, since a validator refuses what is blank', () => {
  expect(formatAtom({ ...feed, items: [{ ...item, summary: '' }] }, self)).not.toContain('<summary');
});

test('an Atom feed has an id, a self link and a moment, also without items and without days', () => {
  const empty = parseAtomFeed(formatAtom({ ...feed, items: [] }, self));
  expect(empty).toMatchObject({ id: self, updated: '1970-01-01T00:00:00Z' });
  const since = parseAtomFeed(formatAtom({ ...feed, since: '2025-10-28', items: [] }, self));
  expect(since.updated).toBe('2025-10-28T00:00:00Z');
  const undated = formatAtom({ ...feed, items: [{ ...item, issued: undefined, arrived: undefined }] }, self);
  expect(parseAtomFeed(undated).entries?.[0]).toMatchObject({ updated: '1970-01-01T00:00:00Z' });
  expect(undated).not.toContain('dcterms:issued');
});

test('a JSON feed names its version and itself, and leaves out what it does not know', () => {
  const bare = { ...item, issued: undefined, arrived: undefined, authors: [], categories: [], summary: '' };
  const json = JSON.parse(formatJsonFeed({ ...feed, items: [bare] }, self)) as { items: object[] };
  expect(json).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', feed_url: self, language: 'en' });
  expect(Object.keys(json.items[0] ?? {})).toEqual([
    'id',
    'url',
    'external_url',
    'title',
    'content_html',
    '_offprint',
  ]);
});

test.each(feedFormats)('an empty feed of the format $form is read, too', ({ form, write }) => {
  expect(readers[form](write({ ...feed, items: [] }, self))).toEqual({ title: feed.title, items: [] });
});

test('an Atom feed with any cleaned text is well formed and is read back', () => {
  const line = anyText.map((raw) => cleanLine(raw).text).filter((text) => text !== '');
  fc.assert(
    fc.property(line, line, (title, html) => {
      const xml = formatAtom({ ...feed, title, items: [{ ...item, title, html }] }, self);
      checkXml(xml);
      expect(xml.match(/<title/g)).toHaveLength(2);
    }),
    runs(),
  );
});

test('a list of feeds is read by another parser, whatever the titles are', () => {
  const feeds = [{ title: 'A & <b> "c"', url: 'https://x.org/a/rss.xml', home: 'https://x.org/a/' }];
  const opml = formatOpml('Offprint', [{ title: 'Topics', feeds }]);
  checkXml(opml);
  // A group has no type, without which it may have no more than a text.
  expect(opml).toContain('<outline text="Topics">');
  expect(parseOpml(opml)).toMatchObject({
    head: { title: 'Offprint' },
    body: {
      outlines: [
        {
          text: 'Topics',
          outlines: [
            {
              text: 'A & <b> "c"',
              type: 'rss',
              xmlUrl: 'https://x.org/a/rss.xml',
              htmlUrl: 'https://x.org/a/',
            },
          ],
        },
      ],
    },
  });
});
