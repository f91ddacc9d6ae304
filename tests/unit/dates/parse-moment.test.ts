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
  ['2025-10-01T04:05:06Z', '2025-10-01T04:05:06Z'],
  ['2025-10-01T04:05Z', '2025-10-01T04:05:00Z'],
  ['2025-10-01T24:00:00Z', '2025-10-02T00:00:00Z'],
  ['2025-10-01T23:59:60Z', '2025-10-02T00:00:00Z'],
  ['2025-10-01T04:05:06+05:30', '2025-09-30T22:35:06Z'],
  ['2025-10-01T04:05:06-0330', '2025-10-01T07:35:06Z'],
  ['Wednesday, 01 Oct 2025 04:05:06 GMT', '2025-10-01T04:05:06Z'],
  ['Wed 1 Oct 2025 04:05 utc', '2025-10-01T04:05:00Z'],
  ['1 Oct 2025', '2025-10-01T00:00:00Z'],
  ['1 Oct 2025 04:05:06 UT', '2025-10-01T04:05:06Z'],
  ...[
    ['EST', 5],
    ['EDT', 4],
    ['CST', 6],
    ['CDT', 5],
    ['MST', 7],
    ['MDT', 6],
    ['PST', 8],
    ['PDT', 7],
  ].map(([zone, west]) => [`1 Oct 2025 00:00 ${zone}`, `2025-10-01T0${west}:00:00Z`]),
])('%s is the moment %s', (text, moment) => {
  expect(new Date(parseMoment(text) ?? NaN)).toEqual(new Date(moment));
});

test.each([
  '2025-10-01T10:60:00Z',
  '2025-10-01T10:00:61Z',
  '2025-10-01T10:00:00+1:00',
  '2025-10-01T10:00:00+01:00 or so',
  '2025-10-01T10:00:00x+01:00',
  'on 2025-10-01',
  '2025-10-011',
  'it was 1 Oct 2025',
  '1 Oct 20255',
  'W3d, 1 Oct 2025',
  '1 oct 2025 10h',
])('“%s” is no moment either', (text) => {
  expect(parseMoment(text)).toBeUndefined();
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
