import { expect, test } from 'vitest';
import { entrySchema } from '#lib/entries/entry-schema.ts';
import { formatEntry } from '#lib/entries/format-entry.ts';
import { parseEntry } from '#lib/entries/parse-entry.ts';
import type { PaperDate } from '#lib/schema/paper-date.ts';
import { makePaper } from '../support/papers.ts';

const dateLines = (entry: string) => entry.split('\n').filter((line) => line.startsWith('issued'));

test.each<[PaperDate, string[]]>([
  [{ value: '2025-10-01', precision: 'day', origin: 'stated' }, ['issued: "2025-10-01"']],
  [
    { value: '2025-10-02', precision: 'day', origin: 'posted' },
    ['issued: "2025-10-02"', 'issuedFrom: "posted"'],
  ],
  [
    { value: '2025-10', precision: 'month', origin: 'identifier' },
    ['issued: "2025-10"', 'issuedFrom: "identifier"'],
  ],
  [{ value: '2025', precision: 'year', origin: 'stated' }, ['issued: "2025"']],
])('the date %o is written as %j and read back', (issued, lines) => {
  const entry = formatEntry(makePaper({ issued }));
  expect(dateLines(entry)).toEqual(lines);
  expect(entrySchema.parse(parseEntry(entry).data).issued).toEqual(issued);
});

test('an entry without a date has none', () => {
  const entry = formatEntry(makePaper({}));
  expect(dateLines(entry)).toEqual([]);
  expect(entrySchema.parse(parseEntry(entry).data).issued).toBeUndefined();
});

test.each([
  ['a day that does not exist', { issued: '2025-02-30' }],
  ['a number', { issued: 2025 }],
  ['an origin that there is none of', { issued: '2025', issuedFrom: 'rumour' }],
])('%s is refused', (_name, fields) => {
  const { data } = parseEntry(formatEntry(makePaper({})));
  expect(entrySchema.safeParse({ ...data, ...fields }).error?.issues[0]?.path).toEqual(['issued']);
});
