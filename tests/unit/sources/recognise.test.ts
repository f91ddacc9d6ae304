import { expect, test } from 'vitest';
import { sources } from '#words';
import { enrichmentSources, markupOf, seedSources } from '#lib/sources/sources.ts';
import { fixture, fixtures, readText } from '../support/sources.ts';

const files = Object.entries(fixtures);
const listing = 'Daily Papers\n\nOct 20\n\nA Title\n\nText.\n\n  • 3 authors\n·\nOct 13\n';

test.each(files)('%s is read by %s, whatever the file is called', (name, source) => {
  const { text } = fixture(name);
  for (const file of ['seeds/photo.jpg', 'seeds/a.txt', 'seeds/b.xml', 'seeds/c.json'])
    expect(readText(text, file).source).toBe(source);
});

test.each(files)('a byte of white space around %s changes nothing', (name, source) => {
  expect(readText(`\n ${fixture(name).text}\n\n`).source).toBe(source);
});

test.each(files)(
  'beside %s’s own reader only a general one could read it, and is asked later',
  (name, source) => {
    const able = seedSources
      .filter((candidate) => candidate.recognises(fixture(name).text))
      .map(({ id }) => id);
    expect(able[0]).toBe(source);
    for (const other of able.slice(1)) expect(['feed', 'paper-lines']).toContain(other);
  },
);

test('a listing is recognised as one, by no other reader', () => {
  expect(seedSources.filter((source) => source.recognises(listing)).map(({ id }) => id)).toEqual([
    'hf-listing',
  ]);
});

test.each([
  ['an answer without papers', '[]', 'hf-daily'],
  ['an answer that is an error', '{"error":"Invalid date"}', 'hf-daily'],
  ['one item', '{"paper":{"id":"2510.11111","title":"T"}}', 'hf-daily'],
  [
    'items one a line',
    '{"paper":{"id":"2510.11111","title":"T"}}\n{"paper":{"id":"2510.11112","title":"U"}}',
    'hf-daily',
  ],
  [
    'an API answer without an address of its own',
    '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/abs/2510.11111v1</id><title>T</title></entry></feed>',
    'arxiv-api',
  ],
  [
    'an API answer without entries',
    '<feed xmlns="http://www.w3.org/2005/Atom"><id>http://arxiv.org/api/x</id></feed>',
    'arxiv-api',
  ],
  [
    'an announcement with a prefix that nothing declares',
    '<rss><channel><item><title>T</title><arxiv:announce_type>new</arxiv:announce_type></item></channel></rss>',
    'arxiv-announcements',
  ],
  [
    'an announcement known by its id',
    '<feed><entry><id>oai:arXiv.org:2510.11111v1</id><title>T</title></entry></feed>',
    'arxiv-announcements',
  ],
  [
    'a feed with a comment and a style sheet in front',
    '<?xml version="1.0"?>\n<?xml-stylesheet href="a.xsl"?>\n<!-- saved -->\n<rss version="2.0"><channel/></rss>',
    'feed',
  ],
  ['an empty feed', '<rss version="2.0"><channel><title>Papers</title></channel></rss>', 'feed'],
  ['BibTeX with text in front', 'This file was made with a program.\n\n@article{a, title = {T}}', 'bibtex'],
  ['BibTeX in round brackets', '@ARTICLE(a, title = {T})', 'bibtex'],
  ['one item of CSL-JSON', '{"id":"a","type":"article","title":"T","author":[{"family":"F"}]}', 'csl-json'],
  ['a list in the project’s own form', '[{"title":"T","abstract":"A"}]', 'paper-lines'],
  [
    'papers whose first line is damaged',
    '{"title":"T","abstract"\n{"title":"U","abstract":"B"}',
    'paper-lines',
  ],
])('%s is recognised', (_name, text, source) => {
  expect(readText(text).source).toBe(source);
});

test.each([
  ['a web page', '<!doctype html>\n<html><body><p>Rate exceeded.</p></body></html>'],
  ['another vocabulary of XML', '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>'],
  ['JSON of something else', '{"name":"offprint","version":"1.0.0"}'],
  ['numbers', '[1, 2, 3]'],
  ['a title in brackets', '[Re] A study of titles\n'],
  ['a letter to @someone', 'Dear reader,\n@someone wrote {this}.\n'],
])('%s is recognised by no reader', (_name, text) => {
  expect(readText(text)).toMatchObject({
    drafts: [],
    diagnostics: [{ severity: 'file-set-aside', rule: 'unknown-format' }],
  });
});

test('every source has a unique id and a name for readers', () => {
  const all = [...seedSources, ...enrichmentSources];
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(all.map(({ id }) => id).toSorted()).toEqual(Object.keys(sources.names).toSorted());
  expect(new Set(Object.values(sources.names)).size).toBe(all.length);
});

test('every reader of seeds states the markup of its texts', () => {
  expect(Object.fromEntries(seedSources.map(({ id }) => [id, markupOf(id)]))).toEqual({
    'arxiv-announcements': 'tex',
    'arxiv-api': 'tex',
    feed: 'html',
    'hf-daily': 'tex',
    'csl-json': 'html',
    'paper-lines': 'markdown',
    ris: 'html',
    'web-of-science': 'html',
    'hf-listing': 'plain',
    bibtex: 'tex',
    'oai-pmh': 'tex',
    'endnote-xml': 'html',
    'daily-arxiv': 'tex',
    'openreview-notes': 'tex',
    'papers-with-code': 'tex',
    'json-feed': 'html',
    'openalex-works': 'html',
    'semantic-scholar-papers': 'html',
    'crossref-works': 'html',
    'hf-page': 'tex',
    'arxiv-page': 'tex',
    'arxiv-mail': 'tex',
    pubmed: 'html',
    endnote: 'html',
    'id-list': 'plain',
    table: 'html',
    'markdown-list': 'markdown',
  });
});
