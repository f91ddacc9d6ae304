import { expect, test } from 'vitest';
import { readFixture, readText, summary, withoutPlaces } from '../support/sources.ts';
import { stated } from '../support/dates.ts';

const line = { title: 'T', abstract: 'A.' };
const read = (...lines: unknown[]) =>
  readText(lines.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join('\n'));

test('a line gives every field that is documented', () => {
  const { drafts, diagnostics } = readFixture('papers.jsonl');
  expect(diagnostics).toEqual([]);
  expect(drafts.map(withoutPlaces)).toEqual([
    {
      source: 'paper-lines',
      title: 'Weaving Looms',
      abstract: 'We present a loom in $O(n)$ steps.',
      authors: [
        { given: 'Ada', family: 'Lovelace' },
        { given: 'Guido', family: 'van Rossum' },
        { literal: 'Analytical Engine Team' },
      ],
      arxivId: '2510.11111',
      version: 2,
      doi: '10.1145/loom.1',
      issued: stated('2025-10-13'),
      featured: '2025-10-15',
      url: 'https://looms.example/1',
      keywords: ['looms'],
      organization: { slug: 'LoomLab', name: 'Loom Lab' },
      upvotes: 26,
      comments: 3,
      links: [
        { rel: 'code', url: 'https://github.com/loom-lab/weaver', evidence: 'seeds/papers.jsonl:1' },
        { rel: 'project', url: 'https://looms.example', evidence: 'seeds/papers.jsonl:1' },
      ],
    },
    {
      source: 'paper-lines',
      title: 'Why Looms Halt',
      abstract: 'They halt.',
      authors: [{ given: 'Charles', family: 'Babbage' }],
      issued: stated('2025-09'),
      withdrawn: { reason: 'The proof halts as well.' },
    },
  ]);
  expect(drafts.map(({ lines }) => lines)).toEqual([
    [1, 1],
    [3, 3],
  ]);
});

test.each([
  ['a month that does not exist', { issued: '2025-13' }],
  ['a month 0', { issued: '2025-00' }],
  ['a year 0', { issued: '0000-01-01' }],
  ['an id that is none', { arxivId: '25.1' }],
  ['a DOI that is none', { doi: 'ten' }],
  ['an address that could run', { codeUrl: 'javascript:alert(1)' }],
  ['a day that does not exist', { issued: '2025-02-30' }],
  ['a year of five digits', { issued: '20250' }],
  ['authors in one text', { authors: 'A and B' }],
  ['votes as text', { upvotes: '5' }],
])('%s is reported, and the record loses only that field', (_name, fields) => {
  const { drafts, diagnostics } = read(line, { ...line, ...fields });
  expect(drafts).toHaveLength(2);
  expect(summary(diagnostics)).toEqual(['warning bad-field 2:1']);
});

test('a field that is not read is reported once with its places and the names that are', () => {
  const { diagnostics } = read({ ...line, absract: 'x' }, line, { ...line, absract: 'y' });
  expect(diagnostics).toMatchObject([
    {
      severity: 'warning',
      rule: 'unknown-field',
      places: [
        { line: 1, column: 1 },
        { line: 3, column: 1 },
      ],
    },
  ]);
  expect(diagnostics[0]?.hint).toContain('abstract');
});

test.each([
  ['a record that is not closed', '{"title":"U","abstract":"B"', 'record-set-aside unpaired-brackets 2:1'],
  [
    'a record without a closing quotation mark',
    '{"title":"U,"abstract":"B"}',
    'record-set-aside bad-json 2:14',
  ],
  ['a record with a comma too many', '{"title":"U","abstract":"B",}', 'record-set-aside bad-json 2:29'],
  ['a number', '5', 'record-set-aside bad-json 2:1'],
  ['a record without a title', '{"abstract":"B"}', 'record-set-aside no-title 2:1'],
])('%s is reported at its place, and the lines around it are read', (_name, damaged, wanted) => {
  const { drafts, diagnostics } = read(line, damaged, { ...line, title: 'V' });
  expect(drafts.map(({ title }) => title)).toEqual(['T', 'V']);
  expect(summary(diagnostics)).toEqual([wanted]);
});

test.each(['2025', '2025-10', '2025-10-01'])('the date %s is kept as precisely as it is stated', (issued) => {
  const { drafts, diagnostics } = read({ ...line, issued });
  expect(drafts[0]?.issued?.value).toBe(issued);
  expect(diagnostics).toEqual([]);
});
