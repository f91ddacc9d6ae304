import { expect, test } from 'vitest';
import { reportUnusedRevisions } from '#lib/papers/merge/report-papers.ts';
import { fixture, readFixture, readText, settleSeeds, summary, withoutPlaces } from '../support/sources.ts';
import { stated } from '../support/dates.ts';

const item = (inner: string) =>
  `<item><title>T</title><guid isPermaLink="false">oai:arXiv.org:2510.11111v1</guid>${inner}</item>`;
const read = (...items: string[]) => readText(`<rss><channel>${items.join('')}</channel></rss>`);

test('an item gives every field that is documented', () => {
  const { drafts, diagnostics } = readFixture('arxiv-rss.xml');
  expect(diagnostics).toEqual([]);
  expect(drafts[0] && withoutPlaces(drafts[0])).toEqual({
    source: 'arxiv-announcements',
    title: 'Weaving Looms: Agents that Search for $O(n^2)$ Patterns',
    abstract:
      'We present a loom that weaves patterns in $O(n^2)$ steps and needs 179 threads at most. Our weavers outperform all others.',
    arxivId: '2510.11111',
    version: 1,
    authors: [
      { given: 'Ada', family: 'Lovelace' },
      { given: 'Guido', family: 'van Rossum' },
      { given: 'Sammy', family: 'Davis Jr.' },
    ],
    categories: ['cs.LG', 'cs.AI'],
    license: 'http://creativecommons.org/licenses/by/4.0/',
    posted: '2025-10-15',
    asOf: '2025-10-15T04:00:08.000Z',
  });
  expect(drafts[1]).toMatchObject({
    doi: '10.1145/cross.2',
    journalRef: 'J. Threads 1 (2025)',
    abstract: 'Threads cross & part.',
  });
});

test('the Atom form gives the same', () => {
  const { drafts, diagnostics } = readFixture('arxiv-atom.xml');
  expect(diagnostics).toEqual([]);
  expect(drafts).toMatchObject([
    {
      arxivId: '2510.11111',
      version: 1,
      abstract: 'We present a loom.',
      categories: ['cs.LG', 'cs.AI'],
      posted: '2025-10-15',
    },
  ]);
  expect(drafts[0]?.authors).toHaveLength(2);
});

test('a new paper has the day of its announcement, a replacement the day of its version, a cross-listing neither', () => {
  const { drafts } = readFixture('arxiv-rss.xml');
  expect(drafts.map(({ posted, updated, revises }) => ({ posted, updated, revises }))).toEqual([
    { posted: '2025-10-15' },
    {},
    { updated: '2025-10-15', revises: true },
    { updated: '2025-10-15', revises: true },
  ]);
});

test('a replacement revises a paper of another seed, and makes no paper', () => {
  const { papers, unused } = settleSeeds(fixture('arxiv-rss.xml'), fixture('hf-paper.json'));
  expect(papers.map(({ arxivId }) => arxivId).sort()).toEqual(['2509.33333', '2509.44444', '2510.11111']);
  expect(papers.find(({ arxivId }) => arxivId === '2509.33333')).toMatchObject({
    version: 3,
    updated: '2025-10-15',
    issued: stated('2025-09-04'),
    abstract: 'Like students who guess, looms halt. They halt twice.',
  });
  expect(reportUnusedRevisions(unused)).toMatchObject([
    {
      severity: 'note',
      rule: 'unknown-revision',
      places: [{ file: 'seeds/arxiv-rss.xml', line: 56, column: 7 }],
    },
  ]);
});

test('a feed of a day on which arXiv announces nothing is a note', () => {
  expect(summary(readFixture('arxiv-rss-saturday.xml').diagnostics)).toEqual(['note quiet-day 1:1']);
});

test('an empty feed of a working day is a warning', () => {
  const { text } = fixture('arxiv-rss-saturday.xml');
  const onMonday = text.replace('Sat, 18 Oct 2025 04:00:02 +0000', 'Mon, 20 Oct 2025 04:00:02 +0000');
  expect(summary(readText(onMonday).diagnostics)).toEqual(['warning empty-file 1:1']);
});

test('an empty feed keeps the papers of other files', () => {
  const { papers } = settleSeeds(fixture('arxiv-rss-saturday.xml'), fixture('hf-daily.json'));
  expect(papers.map(({ arxivId }) => arxivId)).toEqual(['2510.11111', '2510.22222']);
});

test('the type is read from the text where the element is missing', () => {
  expect(
    read(item('<description>arXiv:2510.11111v2 Announce Type: replace-cross \nAbstract: A.</description>'))
      .drafts,
  ).toMatchObject([{ revises: true, version: 1, abstract: 'A.' }]);
});

test('an unknown type is reported and taken as new', () => {
  const { drafts, diagnostics } = read(
    item('<arxiv:announce_type>renew</arxiv:announce_type><description>Abstract: A.</description>'),
  );
  expect(drafts[0]).not.toHaveProperty('revises');
  expect(diagnostics.map(({ rule }) => rule)).toContain('bad-field');
});

test('old ids are read from guid, text and link alike', () => {
  expect(read(item('').replace('2510.11111v1', 'hep-th/9901001v2')).drafts).toMatchObject([
    { arxivId: 'hep-th/9901001', version: 2 },
  ]);
});
