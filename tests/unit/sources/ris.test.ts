import { expect, test } from 'vitest';
import { readFixture, readText, summary, withoutPlaces } from '../support/sources.ts';
import { stated } from '../support/dates.ts';

const record = (...lines: string[]) =>
  `TY  - JOUR\nTI  - T\nAB  - A\n${lines.map((line) => `${line}\n`).join('')}ER  - \n`;
const first = (...lines: string[]) => readText(record(...lines)).drafts[0];

test('a record gives every field that is documented', () => {
  const { drafts, diagnostics } = readFixture('references.ris');
  expect(summary(diagnostics)).toEqual(['note without-abstract 18:1']);
  expect(drafts.map(withoutPlaces)).toEqual([
    {
      source: 'ris',
      title: 'Weaving Looms: Agents that Search for Patterns',
      abstract: 'We present a loom that weaves < 100 patterns.',
      doi: '10.1145/loom.1',
      authors: [
        { given: 'Ada', family: 'Lovelace' },
        { given: 'Guido', family: 'van Rossum' },
      ],
      issued: stated('2025-10-13'),
      keywords: ['looms', 'agents'],
      containerTitle: 'Journal of Looms',
      type: 'article-journal',
      url: 'https://looms.example/1',
      pdfUrl: 'https://looms.example/1.pdf',
    },
    {
      source: 'ris',
      title: 'Why Looms Halt',
      abstract: '',
      arxivId: '2509.33333',
      authors: [{ given: 'Charles', family: 'Babbage' }],
      issued: stated('2025-09'),
      type: 'document',
    },
  ]);
  expect(drafts.map(({ lines }) => lines)).toEqual([
    [1, 16],
    [18, 24],
  ]);
});

test.each([
  ['PY  - 2025/10/01', '2025-10-01'],
  ['PY  - 2025/10/01/early', '2025-10-01'],
  ['Y1  - 2025/10//', '2025-10'],
  ['DA  - 2025-10-01', '2025-10-01'],
])('%s is %s', (line, issued) => {
  expect(first(line)?.issued?.value).toBe(issued);
});

test.each([
  [['PY  - 2025'], '2025'],
  [['PY  - 2018', 'DA  - MAR 5'], '2018-03-05'],
  [['DA  - SEP', 'PY  - 2020'], '2020-09'],
  [['PY  - 2019', 'DA  - 2019/05/03/'], '2019-05-03'],
  [['PY  - 2019//', 'Y1  - 2019/May'], '2019-05'],
  [['PY  - 2019', 'DA  - JUL-AUG'], '2019-07'],
])('the dates %o are %s together', (lines, issued) => {
  expect(first(...lines)?.issued?.value).toBe(issued);
});

test('lines above the first record, numbers between records and several addresses are no mistake', () => {
  const text = `Provider: A\nContent: text/plain; charset="UTF-8"\n\n1. ${record('PY  - 2020').replace('TY', '\nTY')}\n<2>\n${record('UR  - https://a.example/1; https://doi.org/10.1000/x')}`;
  const { drafts, diagnostics } = readText(text);
  expect(summary(diagnostics)).toEqual([]);
  expect(drafts).toMatchObject([{ title: 'T' }, { url: 'https://a.example/1', doi: '10.1000/x' }]);
});

test.each([
  ['AN  - WOS:000123', 'Web of Science'],
  ['DB  - Scopus', 'Scopus'],
  ['U2  - L2001234', 'Embase'],
  ['DB  - Ovid MEDLINE(R)', 'Ovid'],
  ['LB  - x', 'EndNote'],
  ['DP  - DOI.org', 'Zotero'],
])('%s tells that the file is of %s', (line, exporter) => {
  expect(readText(record(line)).exporter).toBe(exporter);
});

test('one space or none around the dash of a tag is enough', () => {
  expect(readText('TY  - JOUR\nTI - T\nAB  -A\nER  -').drafts).toMatchObject([{ title: 'T', abstract: 'A' }]);
});

test('a record whose end is missing is kept and reported, at the end and before another record', () => {
  const { drafts, diagnostics } = readText('TY  - JOUR\nTI  - T\nAB  - A\nTY  - JOUR\nTI  - U\nAB  - B');
  expect(drafts.map(({ title }) => title)).toEqual(['T', 'U']);
  expect(summary(diagnostics)).toEqual(['warning cut-record 1:1', 'warning cut-record 4:1']);
});

test('a record without a title, an address that could run and lines between records are reported', () => {
  const { drafts, diagnostics } = readText(
    `${record('UR  - javascript:alert(1)')}stray\n\nTY  - JOUR\nAU  - A\nER  - \n${record()}`,
  );
  expect(drafts).toHaveLength(2);
  expect(drafts[0]).not.toHaveProperty('url');
  expect(summary(diagnostics)).toEqual([
    'warning stray-line 6:1',
    'warning bad-field 1:1',
    'record-set-aside no-title 8:1',
  ]);
});

test('where a full stop ends every title, it is a habit of the database', () => {
  const file = (...titles: string[]) =>
    titles.map((title) => `TY  - JOUR\nTI  - ${title}\nER  - \n`).join('\n');
  const titlesOf = (text: string) => readText(text).drafts.map(({ title }) => title);
  expect(titlesOf(file('One.', 'Is it two?', 'Three.'))).toEqual(['One', 'Is it two?', 'Three']);
  expect(titlesOf(file('One.', 'Two', 'Three'))).toEqual(['One.', 'Two', 'Three']);
});

test.each([
  ['TI  - \nST  - A short title', { title: 'A short title' }],
  ['TI  - A\nAU  - Shannon,Claude E.', { authors: [{ family: 'Shannon', given: 'Claude E.' }] }],
  ['TI  - A\nVO  - 8', { volume: '8' }],
  ['TI  - A\nVL  - NA', { volume: undefined }],
  ['TI  - A\nSP  - No-Specified', { pages: undefined }],
])('the lines “%s” are read right', (lines, expected) => {
  const [draft] = readText(`TY  - JOUR\n${lines}\nER  - \n`).drafts;
  expect({ volume: undefined, pages: undefined, ...draft }).toMatchObject(expected);
});
