import { expect, test } from 'vitest';
import { parseDay, parseMoment } from '#lib/dates/parse-moment.ts';
import { parseMonth, parsePartialDate, toPartialDate } from '#lib/dates/partial-date.ts';
import { stated } from '../support/dates.ts';

test.each([
  ['2025-10-01', '2025-10-01'],
  ['2025-10-01T23:59:59.999Z', '2025-10-01'],
  ['2025-10-01 08:00', '2025-10-01'],
  ['2025-10-01T23:30:00-04:00', '2025-10-02'],
  ['2025-10-01T00:30:00+0200', '2025-09-30'],
  ['2025-10-15T04:00:08.000000+00:00', '2025-10-15'],
  ['Wed, 01 Oct 2025 00:00:00 -0400', '2025-10-01'],
  ['1 Oct 2025 23:00:00 EDT', '2025-10-02'],
  ['Wed, 1 October 2025 10:00 GMT', '2025-10-01'],
  ['2024-02-29T00:00:00Z', '2024-02-29'],
])('%s is on %s, UTC', (text, day) => {
  expect(parseDay(text)).toBe(day);
});

test.each([
  '',
  'yesterday',
  '2025-02-30',
  '2023-02-29T00:00:00Z',
  '2025-13-01',
  '2025-10-01T25:00:00Z',
  '2025-10-01T10:00:00 Mars',
  '10/01/2025',
  '32 Oct 2025',
  '2025',
])('“%s” is no moment', (text) => {
  expect(parseMoment(text)).toBeUndefined();
});

test.each([
  ['2025-10-01', '2025-10-01'],
  ['2025/10/1', '2025-10-01'],
  ['2025-10', '2025-10'],
  ['2025-10-01/2025-10-03', '2025-10-01'],
  ['2025', undefined],
  ['2025-13', undefined],
  ['2025-02-30', undefined],
  ['25-10-01', undefined],
  ['2025-101', undefined],
])('the date %s is %s', (text, date) => {
  expect(parsePartialDate(text)?.value).toBe(date);
});

test.each([
  ['oct', 10],
  ['October', 10],
  ['Sept.', 9],
  ['1', 1],
  ['12', 12],
  ['13', undefined],
  ['0', undefined],
  ['autumn', undefined],
  ['', undefined],
])('the month “%s” is %s', (text, month) => {
  expect(parseMonth(text)).toBe(month);
});

test('a day needs its month and must exist', () => {
  expect(toPartialDate('2025', 2, 28)).toEqual(stated('2025-02-28'));
  expect(toPartialDate('2025', 2, 29)).toBeUndefined();
  expect(toPartialDate('2025', undefined, 1)).toBeUndefined();
  expect(toPartialDate('in press', 2)).toBeUndefined();
});
