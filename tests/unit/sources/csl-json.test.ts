import { expect, test } from 'vitest';
import { readFixture, readText, summary, withoutPlaces } from '../support/sources.ts';
import { stated } from '../support/dates.ts';

const item = {
  id: 'a',
  type: 'article',
  title: 'T',
  abstract: 'A.',
  author: [{ family: 'Lovelace', given: 'Ada' }],
};
const read = (fields: object) => readText(JSON.stringify([{ ...item, ...fields }]));

test('an item gives every field that is documented', () => {
  const { drafts, diagnostics } = readFixture('references.csl.json');
  expect(summary(diagnostics)).toEqual(['note without-abstract 18:3']);
  expect(drafts.map(withoutPlaces)).toEqual([
    {
      source: 'csl-json',
      title: 'Weaving Looms & H₂O',
      abstract: 'We present a loom.\n\nIt weaves.',
      doi: '10.1145/loom.1',
      authors: [
        { given: 'Ada', family: 'Lovelace' },
        { given: 'Guido', family: 'van Rossum' },
        { literal: 'Analytical Engine Team' },
      ],
      issued: stated('2025-10-13'),
      keywords: ['looms', 'agents'],
      containerTitle: 'Journal of Looms',
      type: 'article-journal',
      url: 'https://doi.org/10.1145/LOOM.1',
    },
    {
      source: 'csl-json',
      title: 'Why Looms Halt',
      abstract: '',
      arxivId: '2509.33333',
      authors: [{ given: 'Charles', family: 'Babbage' }],
      issued: stated('2025-09'),
      type: 'article',
      publisher: 'arXiv',
    },
  ]);
});

test.each([
  [{ 'date-parts': [[2025, 10, 1]] }, { issued: stated('2025-10-01') }],
  [{ 'date-parts': [['2025', '10']] }, { issued: stated('2025-10') }],
  [
    {
      'date-parts': [
        [2025, 10, 1],
        [2025, 10, 3],
      ],
    },
    { issued: stated('2025-10-01') },
  ],
  [{ raw: '2025-10-01' }, { issued: stated('2025-10-01') }],
  [{ 'date-parts': [[2025]] }, { issued: stated('2025') }],
  [{ 'date-parts': [['2025', '10']] }, { issued: stated('2025-10') }],
  [{ raw: 'January 2025' }, { issued: stated('2025-01') }],
  [{ 'date-parts': [[null]], literal: 'in press' }, { unreadableDate: 'in press' }],
  [{ 'date-parts': [[2025, 2, 30]] }, { unreadableDate: '2025-2-30' }],
])('the date %o is read as %o', (issued, wanted) => {
  expect(read({ issued }).drafts[0]).toMatchObject(wanted);
});

test.each([
  ['a date that is no object', { issued: '2025' }],
  ['a name that is none', { author: [{ family: 'F' }, { orcid: '0' }] }],
  ['an address that could run', { URL: 'javascript:alert(1)' }],
  ['a DOI that is a number', { DOI: 5, 'container-title': 'J' }],
])('%s is reported, and the record loses only that field', (_name, fields) => {
  const { drafts, diagnostics } = read(fields);
  expect(drafts).toMatchObject([{ title: 'T', abstract: 'A.' }]);
  expect(summary(diagnostics)).toEqual(['warning bad-field 1:2']);
});

test('mathematics and less-than signs in plain text are no markup', () => {
  expect(read({ abstract: 'For $a<b$ and x <y and z> 3, R&D.' }).drafts[0]?.abstract).toBe(
    'For $a<b$ and x <y and z> 3, R&D.',
  );
});
