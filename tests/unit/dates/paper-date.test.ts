import { expect, test } from 'vitest';
import {
  compareNewest,
  dateKey,
  dayOf,
  finenessOf,
  isPartOf,
  monthOf,
  parsePaperDate,
  yearOf,
} from '#lib/dates/paper-date.ts';
import { stated } from '../support/dates.ts';

test.each([
  ['2025', { precision: 'year', year: '2025', month: undefined, day: undefined }],
  ['2025-10', { precision: 'month', year: '2025', month: '2025-10', day: undefined }],
  ['2025-10-01', { precision: 'day', year: '2025', month: '2025-10', day: '2025-10-01' }],
  ['2024-12-30', { precision: 'day', year: '2024', month: '2024-12', day: '2024-12-30' }],
])('%s is known to its %o', (text, { precision, ...parts }) => {
  const date = parsePaperDate(text);
  expect(date).toEqual({ value: text, precision, origin: 'stated' });
  expect({ year: yearOf(date), month: monthOf(date), day: dayOf(date) }).toEqual(parts);
});

test.each([
  '',
  '25',
  '20225',
  '2025-1',
  '2025-13',
  '2025-00',
  '2025-02-29',
  '2025-10-01T00:00:00Z',
  '2025/10/01',
  ' 2025',
  '2025-',
  '-2025',
])('“%s” is no date', (text) => {
  expect(parsePaperDate(text)).toBeUndefined();
});

test('nothing has no date and no part of one', () => {
  expect([parsePaperDate(undefined), dayOf(undefined), monthOf(undefined), yearOf(undefined)]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('a date keeps how it became known', () => {
  expect(parsePaperDate('2025-10', 'identifier')?.origin).toBe('identifier');
});

test.each([
  ['2025-10-01', '2025-10-01', true],
  ['2025-10-01', '2025-10', true],
  ['2025-10-01', '2025', true],
  ['2025-10', '2025', true],
  ['2025-10', '2025-10-01', false],
  ['2025-11-01', '2025-10', false],
])('%s is part of %s: %s', (date, whole, wanted) => {
  expect(isPartOf(stated(date), stated(whole))).toBe(wanted);
});

test('newest first, a period stands after what lies in it, and no date last', () => {
  const order = [
    '2026',
    '2025-11',
    '2025-10-31',
    '2025-10-01',
    '2025-10',
    '2025-09-30',
    '2025',
    '2024-12-31',
  ];
  const dates = [...order.map(stated), undefined];
  expect([...dates].reverse().sort(compareNewest)).toEqual(dates);
  expect([...dates].sort((a, b) => (dateKey(a) < dateKey(b) ? 1 : -1))).toEqual(dates);
});

test('a day is finer than a month, and a month than a year', () => {
  expect(['2025', '2025-10', '2025-10-01'].map((text) => finenessOf(stated(text)))).toEqual([0, 1, 2]);
});
