import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatListingDate, isDateLine, parseListingDate } from '#lib/dates/listing-date.ts';
import { runs } from '../support/runs.ts';

/** Line, date, comments: each line is read as the others, and they print as the line. */
const pairs: [string, { month: number; day: number; year?: number }, number?][] = [
  ['Oct 1', { month: 10, day: 1 }],
  ['Oct 1 2', { month: 10, day: 1 }, 2],
  ['Oct 1 0', { month: 10, day: 1 }, 0],
  ['Oct 1, 2024', { month: 10, day: 1, year: 2024 }],
  ['Oct 1, 2024 12', { month: 10, day: 1, year: 2024 }, 12],
  ['Jan 31', { month: 1, day: 31 }],
  ['Dec 31, 1999 999999', { month: 12, day: 31, year: 1999 }, 999_999],
  ['Feb 29', { month: 2, day: 29 }],
  ['Feb 29, 2024', { month: 2, day: 29, year: 2024 }],
  ['Feb 29, 2000', { month: 2, day: 29, year: 2000 }],
  ['May 9, 1991', { month: 5, day: 9, year: 1991 }],
];

test.each(pairs)('reads “%s” as %j', (line, date, comments) => {
  expect(parseListingDate(line)).toEqual({
    stated: { ...date, text: line },
    ...(comments === undefined ? {} : { comments }),
  });
});

test.each(pairs)('writes “%s” from %j', (line, date, comments) => {
  expect(formatListingDate(date, comments)).toBe(line);
});

test.each([
  ['', 'no date'],
  ['Feb 30', 'a day that no year has'],
  ['Feb 29, 2023', 'a day that its year does not have'],
  ['Feb 29, 2100', 'a leap day of a century'],
  ['Apr 31', 'a day that its month does not have'],
  ['Oct 0', 'day 0'],
  ['Oct 32', 'day 32'],
  ['Smarch 3', 'an unknown month of another length'],
  ['Smr 3', 'an unknown month'],
  ['oct 1', 'a month in lower case'],
  ['October 1', 'a month in full'],
  ['Oct 1, 99999', 'a year of five digits'],
  ['Oct 1, 1990', 'a year before arXiv'],
  ['31 Oct 2025', 'another order'],
  ['2025-10-01', 'another form'],
  ['Oct 1 -5', 'a negative number of comments'],
  ['Oct 1, 2025 999999999999', 'a number of comments that cannot be'],
  ['Oct 1 2 3', 'two numbers'],
  ['on Oct 1', 'a word before it'],
  ['Oct 1, 2024 12 comments', 'a word after it'],
  ['Yesterday', 'a word'],
])('“%s” is no date: %s', (line) => {
  expect(parseListingDate(line)).toBeNull();
});

test.each([
  ['Oct 1', true],
  ['Dec 32', true],
  ['Oct 1, 2024 7', true],
  ['Top 10', false],
  ['Top 10 Methods', false],
  ['Oct', false],
  ['', false],
])('“%s” has the form of a date line: %s', (line, wanted) => {
  expect(isDateLine(line)).toBe(wanted);
});

test('every day of every year is written and read again', () => {
  const days = fc.date({ min: new Date('1991-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, fc.option(fc.nat(999_999), { nil: undefined }), (day, comments) => {
      const date = { month: day.getUTCMonth() + 1, day: day.getUTCDate(), year: day.getUTCFullYear() };
      expect(parseListingDate(formatListingDate(date, comments))).toMatchObject({
        stated: date,
        ...(comments === undefined ? {} : { comments }),
      });
    }),
    runs(),
  );
});
