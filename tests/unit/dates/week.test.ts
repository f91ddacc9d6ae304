import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatWeekId,
  isoDay,
  newestOfWeek,
  parseWeekId,
  utcDay,
  weekMonths,
  weekOf,
  weekRange,
  weeksIn,
} from '#lib/dates/week.ts';
import { runs } from '../support/runs.ts';

test.each([
  ['2025-10-01', '2025-W40'],
  ['2024-12-29', '2024-W52'],
  ['2024-12-30', '2025-W01'],
  ['2025-01-01', '2025-W01'],
  ['2027-01-01', '2026-W53'],
  ['2027-01-03', '2026-W53'],
  ['2027-01-04', '2027-W01'],
  ['2020-12-31', '2020-W53'],
  ['2021-01-03', '2020-W53'],
  ['2016-01-01', '2015-W53'],
  ['2000-01-01', '1999-W52'],
  ['2024-02-29', '2024-W09'],
  ['0025-10-01', '0025-W40'],
])('%s lies in %s', (day, id) => {
  expect(formatWeekId(weekOf(day))).toBe(id);
});

test.each([
  ['2025-10-08', ['2025-10']],
  ['2025-10-01', ['2025-09', '2025-10']],
  ['2025-01-01', ['2024-12', '2025-01']],
  ['2026-03-01', ['2026-02', '2026-03']],
])('the week of %s has days in %j', (day, months) => {
  expect(weekMonths(weekOf(day))).toEqual(months);
});

test.each([
  ['2025-10-01', ['2025-09', '2025-10'], '2025-10'],
  ['2025-10-01', ['2025-09'], '2025-09'],
  ['2025-10-01', ['2025-08', '2025-11'], undefined],
  ['2025-12-03', ['2024-12', '2025-01'], undefined],
])('of the week of %s and papers of %j, the month is %s', (day, months, expected) => {
  expect(newestOfWeek(months, weekOf(day))).toBe(expected);
});

test.each([
  [2015, 53],
  [2019, 52],
  [2020, 53],
  [2024, 52],
  [2025, 52],
  [2026, 53],
])('%i has %i weeks', (year, weeks) => {
  expect(weeksIn(year)).toBe(weeks);
});

test.each([
  ['2025-W40', '2025-09-29', '2025-10-05'],
  ['2025-W01', '2024-12-30', '2025-01-05'],
  ['2026-W53', '2026-12-28', '2027-01-03'],
])('%s runs from %s to %s', (id, start, end) => {
  const week = parseWeekId(id);
  expect(week && weekRange(week)).toEqual({ start, end });
});

test.each([
  ['2025-W40', { year: 2025, week: 40 }],
  ['2026-W53', { year: 2026, week: 53 }],
  ['0999-W01', { year: 999, week: 1 }],
])('%s is read and written again', (id, week) => {
  expect(parseWeekId(id)).toEqual(week);
  expect(formatWeekId(week)).toBe(id);
});

test.each([
  '2025-W53',
  '2025-W00',
  '2025-W54',
  '2025-W1',
  '25-W01',
  '2025-w40',
  '2025W40',
  '2025-W40/',
  ' 2025-W40',
  '',
])('“%s” is no week', (id) => {
  expect(parseWeekId(id)).toBeNull();
});

test('every day lies within the range of its week, which is Monday to Sunday', () => {
  const days = fc.date({ min: new Date('0002-01-01'), max: new Date('9998-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (date) => {
      const day = isoDay(utcDay(isoDay(date.getTime())));
      const week = weekOf(day);
      const { start, end } = weekRange(week);
      expect(start <= day && day <= end).toBe(true);
      expect(new Date(utcDay(start)).getUTCDay()).toBe(1);
      expect(parseWeekId(formatWeekId(week))).toEqual(week);
    }),
    runs(),
  );
});
