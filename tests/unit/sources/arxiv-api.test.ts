import { expect, test } from 'vitest';
import { readFixture, readText, summary, withoutPlaces } from '../support/sources.ts';
import { stated } from '../support/dates.ts';

const feed = (...entries: string[]) =>
  `<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">\n<id>http://arxiv.org/api/x</id>\n${entries.join('\n')}\n</feed>`;
const entry = (inner: string, id = 'http://arxiv.org/abs/2510.11111v1') =>
  `<entry><id>${id}</id><title>T</title><summary>A.</summary>${inner}</entry>`;
const read = (...entries: string[]) => readText(feed(...entries));

test('an entry gives every field that is documented', () => {
  const { drafts, diagnostics } = readFixture('arxiv-api.xml');
  expect(diagnostics).toEqual([]);
  expect(drafts[0] && withoutPlaces(drafts[0])).toEqual({
    source: 'arxiv-api',
    title: 'Weaving Looms: Agents that Search for $O(n^2)$ Patterns',
    abstract:
      'We present a loom that weaves patterns in $O(n^2)$ steps and needs 179 threads at most, if $a < b$ & α > 0. Our weavers outperform all others.',
    arxivId: '2510.11111',
    version: 2,
    doi: '10.1145/loom.1',
    authors: [
      { given: 'Ada', family: 'Lovelace' },
      { given: 'Guido', family: 'van Rossum' },
      { given: 'Paul', family: 'Erdős' },
    ],
    issued: stated('2025-10-13'),
    updated: '2025-11-02',
    categories: ['cs.LG', 'cs.AI'],
    journalRef: 'J. Looms 3 (2025) 1-12',
    asOf: '2025-11-20T00:00:00.000Z',
  });
});

test('each field stands where its element does', () => {
  const [draft] = readFixture('arxiv-api.xml').drafts;
  expect(draft?.lines).toEqual([10, 38]);
  const at = (line: number) => ({ file: 'seeds/arxiv-api.xml', line, column: 5 });
  expect(draft?.places).toMatchObject({
    arxivId: at(11),
    title: at(12),
    updated: at(14),
    abstract: at(18),
    issued: at(23),
    doi: at(27),
    authors: at(28),
  });
});

test.each([
  ['http://arxiv.org/abs/2510.11111v12', '2510.11111', 12],
  ['https://arxiv.org/abs/2510.11111', '2510.11111', undefined],
  ['http://arxiv.org/abs/0704.0001v1', '0704.0001', 1],
  ['http://arxiv.org/abs/cs/0110053v3', 'cs/0110053', 3],
  ['http://arxiv.org/abs/math.GT/0309136v1', 'math/0309136', 1],
])('the id %s is %s', (id, arxivId, version) => {
  const [draft] = read(entry('', id)).drafts;
  expect([draft?.arxivId, draft?.version]).toEqual([arxivId, version]);
});

test('an error feed with HTTP 200 is an error, not a paper', () => {
  const { drafts, diagnostics } = readFixture('arxiv-error.xml');
  expect(drafts).toEqual([]);
  expect(diagnostics).toMatchObject([
    {
      severity: 'answer-refused',
      rule: 'error-answer',
      places: [{ file: 'seeds/arxiv-error.xml', line: 7, column: 3 }],
    },
  ]);
  expect(diagnostics[0]?.message).toContain('incorrect id format for 1234.12345x');
});

test('a paper that is called “Error” is a paper', () => {
  const { drafts } = read(
    '<entry><id>http://arxiv.org/abs/2510.11111v1</id><title>Error</title><summary>On errors.</summary></entry>',
  );
  expect(drafts).toMatchObject([{ title: 'Error', arxivId: '2510.11111' }]);
});

test.each([
  ['This paper has been withdrawn by the author due to a crucial sign error', true],
  ['Withdrawn: Theorem 2 is wrong', true],
  ['12 pages; this submission has been withdrawn by arXiv administration', true],
  ['12 pages, 3 figures', false],
  ['Replaces arXiv:2401.01234, which was withdrawn', false],
  ['Withdrawn from the 2025 conference, accepted elsewhere', false],
])('the comment “%s” withdraws the paper: %s', (comment, withdrawn) => {
  const [draft] = read(entry(`<arxiv:comment>${comment}</arxiv:comment>`)).drafts;
  expect(draft?.withdrawn).toEqual(withdrawn ? { reason: comment } : undefined);
});

test('an abstract that only says so also withdraws the paper', () => {
  const of = (summary: string) =>
    read(
      `<entry><id>http://arxiv.org/abs/2510.11111v2</id><title>T</title><summary>${summary}</summary></entry>`,
    ).drafts[0]?.withdrawn;
  expect(of('This paper has been withdrawn by the authors. It was wrong.')).toEqual({
    reason: 'This paper has been withdrawn by the authors.',
  });
  expect(of('We study how a product is withdrawn from markets.')).toBeUndefined();
});

test('an answer without entries is a warning', () => {
  expect(summary(read().diagnostics)).toEqual(['warning empty-file 1:1']);
});

test('an entry without a title is an error, and the entries around it are read', () => {
  const { drafts, diagnostics } = read(
    entry(''),
    '<entry><id>http://arxiv.org/abs/2102.00002v1</id><title> </title></entry>',
    entry('', 'http://arxiv.org/abs/2510.11112v1'),
  );
  expect(drafts.map(({ arxivId }) => arxivId)).toEqual(['2510.11111', '2510.11112']);
  expect(summary(diagnostics)).toEqual(['record-set-aside no-title 5:1']);
});

test('a date that cannot be read is reported at its element', () => {
  const { drafts, diagnostics } = read(entry('\n  <published>soon</published>'));
  expect(drafts).toHaveLength(1);
  expect(summary(diagnostics)).toEqual(['warning bad-field 5:3']);
});

test('the prefix of arXiv’s vocabulary may be any', () => {
  const text = feed(entry('<x:doi>10.1145/A</x:doi>')).replace('xmlns:arxiv=', 'xmlns:x=');
  expect(readText(text).drafts[0]?.doi).toBe('10.1145/a');
});

test.each([
  ['an ampersand that is not escaped', entry('<arxiv:comment>R&D</arxiv:comment>')],
  ['a less-than sign that is not escaped', entry('<arxiv:comment>a < b</arxiv:comment>')],
  ['a wrong closing tag', entry('<arxiv:comment>x</arxiv:coment>')],
])('%s is reported, and the entries after it are read', (_name, damaged) => {
  const { drafts, diagnostics } = read(damaged, entry('', 'http://arxiv.org/abs/2510.11112v1'));
  expect(drafts.map(({ arxivId }) => arxivId)).toEqual(['2510.11111', '2510.11112']);
  expect(diagnostics).toMatchObject([{ severity: 'warning', rule: 'bad-xml' }]);
  expect(diagnostics[0]?.places[0]?.line).toBe(4);
});

test('entities of HTML and numeric references are decoded, also if they are escaped twice', () => {
  const [draft] = read(
    '<entry><id>http://arxiv.org/abs/2510.11111v1</id><title>Caf&eacute; &#945;&#x3b2; &amp;lt; &amp; &unknown;</title></entry>',
  ).drafts;
  expect(draft?.title).toBe('Café αβ < & &unknown;');
});

test('entities that a file defines are left as they are', () => {
  const text = `<!DOCTYPE feed [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${feed(entry('<arxiv:journal_ref>&b;</arxiv:journal_ref>')).replace(/^.*\n/, '')}`;
  expect(readText(text).drafts[0]?.journalRef).toBe('&b;');
});
