import { expect, test } from 'vitest';
import { hfListing } from '#lib/sources/readers/hf-listing.ts';

const file = 'seeds/a.txt';
const read = (text: string) => hfListing.read({ file, text });
const record = (byline: string, date: string) => `T\n\nText.\n\n${byline}\n·\n${date}\n`;

test.each([
  ['  • 5 authors', { authorCount: 5 }],
  ['  • 1 authors', { authorCount: 1 }],
  ['  • 1 author', { authorCount: 1 }],
  ['\t•\t12 authors', { authorCount: 12 }],
  ['3 authors', { authorCount: 3 }],
  ['PEARLS-Lab PEARLS Lab', { organization: { slug: 'PEARLS-Lab', name: 'PEARLS Lab' } }],
  ['AI-at-Meta Meta AI', { organization: { slug: 'AI-at-Meta', name: 'Meta AI' } }],
  ['  google Google', { organization: { slug: 'google', name: 'Google' } }],
  ['deepseek-ai', { organization: { slug: 'deepseek-ai', name: 'deepseek-ai' } }],
  ['5authors Five Authors', { organization: { slug: '5authors', name: 'Five Authors' } }],
])('reads the byline “%s”', (byline, fields) => {
  const { drafts, diagnostics } = read(record(byline, 'Oct 1'));
  expect(drafts[0]).toMatchObject(fields);
  expect(Object.keys(drafts[0] ?? {}).filter((key) => ['authorCount', 'organization'].includes(key))).toEqual(
    Object.keys(fields),
  );
  expect(diagnostics).toEqual([]);
});

test.each([
  '  • 0 authors',
  '  • authors',
  '  • many authors',
  '  •',
  '  • 1234567 authors',
  '  • -3 authors',
])('the byline “%s” is neither a number of authors nor an organisation, and is reported', (byline) => {
  const { drafts, diagnostics } = read(record(byline, 'Oct 1'));
  expect(drafts[0]).not.toHaveProperty('organization');
  expect(drafts[0]).not.toHaveProperty('authorCount');
  expect(drafts[0]?.stated?.text).toBe('Oct 1');
  expect(diagnostics).toMatchObject([
    { severity: 'warning', rule: 'bad-byline', places: [{ file, line: 5, column: 3 }] },
  ]);
});

test.each([
  ['Oct 1', { month: 10, day: 1 }, undefined],
  ['Oct 1 2', { month: 10, day: 1 }, 2],
  ['Oct 1, 2024', { month: 10, day: 1, year: 2024 }, undefined],
  ['Oct 1, 2024 7', { month: 10, day: 1, year: 2024 }, 7],
])('reads the date line “%s”', (date, stated, comments) => {
  const { drafts, diagnostics } = read(record('  • 5 authors', date));
  expect(drafts[0]).toMatchObject({ stated: { ...stated, text: date } });
  expect(drafts[0]?.comments).toBe(comments);
  expect(diagnostics).toEqual([]);
});

test.each([
  'Feb 30',
  'Smarch 3',
  'Oct 1, 99999',
  '31 Oct 2025',
  'Feb 29, 2023',
  'Oct 1 -5',
  'Oct 1, 2025 999999999999',
  '2025-10-01',
  'Yesterday',
  '·',
])('the date line “%s” gives no date, is kept as text and reported at its place', (date) => {
  const { drafts, diagnostics } = read(record('  • 5 authors', date));
  expect(drafts[0]).toMatchObject({ unreadableDate: date, authorCount: 5 });
  expect(drafts[0]?.stated).toBeUndefined();
  expect(diagnostics).toMatchObject([
    { severity: 'warning', rule: 'bad-date', places: [{ file, line: 7, column: 1 }] },
  ]);
});

test('an empty date line is reported at the line of authors', () => {
  const { drafts, diagnostics } = read(
    'T\n\nText.\n\n  • 5 authors\n·\n\nU\n\nText.\n\n  • 2 authors\n·\nOct 1',
  );
  expect(drafts.map(({ title }) => title)).toEqual(['T', 'U']);
  expect(diagnostics).toMatchObject([{ rule: 'bad-date', places: [{ file, line: 5 }] }]);
});

test.each([
  ['no abstract', 'T\n\n  • 5 authors\n·\nOct 1', [['warning', 'no-abstract', 1]]],
  ['no meta block', 'T\n\nText.', [['note', 'no-meta', 1]]],
  ['a cut abstract', 'T\n\nText with no', [['warning', 'cut-record', 1]]],
  [
    'a title only',
    'T',
    [
      ['warning', 'no-abstract', 1],
      ['note', 'no-meta', 1],
    ],
  ],
  ['no paper', 'Daily Papers\n\nOct 1\n', [['warning', 'empty-file', 1]]],
  [
    'stray lines',
    '·\n\nT\n\nText.\n\n·',
    [
      ['note', 'no-meta', 3],
      ['warning', 'stray-line', 1],
    ],
  ],
])('%s is reported', (_name, text, expected) => {
  expect(
    read(text).diagnostics.map(({ severity, rule, places }) => [severity, rule, places[0]?.line]),
  ).toEqual(expected);
});

test('every field knows its line and column', () => {
  const { drafts } = read('Daily Papers\n\nOct 3\n\nT\n\nText.\n\n  • 5 authors\n·\nOct 1 2');
  const at = (line: number, column = 1) => ({ file, line, column });
  expect(drafts[0]).toMatchObject({
    file,
    lines: [5, 11],
    places: {
      title: at(5),
      abstract: at(7),
      authorCount: at(9, 3),
      organization: at(9, 3),
      issued: at(11),
      comments: at(11),
    },
  });
});

test('the dump knows its day and the newest year that it spells out', () => {
  const text = [
    'Daily Papers',
    'Dec 3',
    record('  • 5 authors', 'Oct 1, 2023'),
    record('  • 5 authors', 'Oct 1, 2024'),
    record('  • 5 authors', 'Oct 1'),
  ];
  expect(read(text.join('\n\n')).dump).toEqual({ file, day: { month: 12, day: 3 }, newestYear: 2024 });
});
