import fc from 'fast-check';
import { expect, test } from 'vitest';
import { monthWeeks } from '#lib/dates/month-weeks.ts';
import { formatWeekId, weekOf } from '#lib/dates/week.ts';
import { runs } from '../support/runs.ts';

test('October 2025 has days in five weeks and begins on a Wednesday', () => {
  const weeks = monthWeeks('2025-10');
  expect(weeks.map(({ week }) => week)).toEqual(['2025-W40', '2025-W41', '2025-W42', '2025-W43', '2025-W44']);
  expect(weeks[0]?.days).toEqual([
    undefined,
    undefined,
    '2025-10-01',
    '2025-10-02',
    '2025-10-03',
    '2025-10-04',
    '2025-10-05',
  ]);
});

test.each([
  ['2021-02', 4],
  ['2024-12', 6],
  ['2025-01', 5],
])('%s has days in %i weeks', (month, count) => {
  expect(monthWeeks(month).length).toBe(count);
});

test('every month has each of its days once, in order, and in the right week', () => {
  const months = fc.tuple(fc.integer({ min: 1991, max: 2199 }), fc.integer({ min: 1, max: 12 }));
  fc.assert(
    fc.property(months, ([year, month]) => {
      const id = `${year}-${String(month).padStart(2, '0')}`;
      const weeks = monthWeeks(id);
      const days = weeks.flatMap((week) => week.days.filter((day) => day !== undefined));
      const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
      expect(days).toEqual(
        Array.from({ length }, (_, index) => `${id}-${String(index + 1).padStart(2, '0')}`),
      );
      for (const { week, days: inWeek } of weeks)
        for (const day of inWeek) if (day !== undefined) expect(formatWeekId(weekOf(day))).toBe(week);
    }),
    runs(),
  );
});
