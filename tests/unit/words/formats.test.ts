import { expect, test } from 'vitest';
import { counts, formats } from '#words';
import { weekName, weekOfYearName, weekRangeName } from '#src/site/period-names.ts';

test.each([
  [
    '2025-10-01',
    '1 Oct 2025',
    [
      { type: 'day', text: '1' },
      { type: 'month', text: 'Oct' },
      { type: 'year', text: '2025' },
    ],
  ],
  [
    '2024-02-29',
    '29 Feb 2024',
    [
      { type: 'day', text: '29' },
      { type: 'month', text: 'Feb' },
      { type: 'year', text: '2024' },
    ],
  ],
  ['2025', '2025', [{ type: 'year', text: '2025' }]],
  [
    '2025-05',
    'May 2025',
    [
      { type: 'month', text: 'May' },
      { type: 'year', text: '2025' },
    ],
  ],
])('prints %s as “%s” and in its parts', (date, text, parts) => {
  expect(formats.date(date)).toBe(text);
  expect(formats.dateParts(date).filter(({ type }) => type !== 'literal')).toEqual(parts);
});

test.each([
  ['2025-W40', 'Week 40', 'Week 40, 2025', '29 September – 5 October 2025'],
  ['2025-W41', 'Week 41', 'Week 41, 2025', '6–12 October 2025'],
  ['2025-W01', 'Week 1', 'Week 1, 2025', '30 December 2024 – 5 January 2025'],
  ['2026-W53', 'Week 53', 'Week 53, 2026', '28 December 2026 – 3 January 2027'],
  ['2025-W53', '2025-W53', '2025-W53', '2025-W53'],
])('prints the week %s as “%s”, “%s” and %s', (id, ...names) => {
  expect([weekName(id), weekOfYearName(id), weekRangeName(id)]).toEqual(names);
});

test.each([
  ['2025-10-01', 'Wednesday'],
  ['2024-02-29', 'Thursday'],
  ['2025-11-24', 'Monday'],
  ['2000-01-01', 'Saturday'],
  ['2026-08-30', 'Sunday'],
])('%s is a %s', (day, name) => {
  expect(formats.weekday(day)).toBe(name);
});

test('a week begins on Monday', () => {
  expect(
    formats
      .weekdays()
      .map(({ letter }) => letter)
      .join(''),
  ).toBe('MTWTFSS');
  expect(formats.weekdays()[0]?.name).toBe('Monday');
});

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [2005, '2,005'],
  [1_000_020, '1,000,020'],
])('%i is written %s', (count, text) => {
  expect(formats.number(count)).toBe(text);
});

test('one of a thing is in the singular', () => {
  expect([0, 1, 2].map((count) => counts.papers({ count }))).toEqual(['0 papers', '1 paper', '2 papers']);
});
