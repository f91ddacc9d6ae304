import { expect, test } from 'vitest';
import { isDay, isDayId } from '#lib/dates/calendar.ts';

test.each([
  ['2025-10-01', true],
  ['2024-02-29', true],
  ['2025-02-29', false],
  ['2025-10-31', true],
  ['2025-11-31', false],
  ['2025-13-01', false],
  ['2025-00-01', false],
  ['2025-10-00', false],
  ['12025-10-01', false],
  ['2025-10-011', false],
  ['on 2025-10-01', false],
  ['2025-10-01T00:00', false],
  ['2025-1-01', false],
  ['', false],
])('“%s” is a day: %s', (text, is) => {
  expect(isDayId(text)).toBe(is);
});

test.each([
  [29, 2, undefined, true],
  [30, 2, undefined, false],
  [1.5, 1, 2025, false],
  [1, 1.5, 2025, false],
  [Number.NaN, 1, 2025, false],
  [1, 12, 2025, true],
])('%d of month %d of the year %s exists: %s', (day, month, year, is) => {
  expect(isDay(day, month, year)).toBe(is);
});
