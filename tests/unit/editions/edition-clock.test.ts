import { expect, test } from 'vitest';
import { closingDay, editionDay, editionWeek, isClosed } from '#lib/editions/edition-clock.ts';
import { stated } from '../support/dates.ts';

test.each([
  [
    'the day of the feed before the day of issue',
    { featured: '2025-10-06', issued: stated('2025-10-02') },
    '2025-10-06',
  ],
  ['the day of issue where the feed names none', { issued: stated('2025-10-02') }, '2025-10-02'],
  [
    'the day of the feed where only the month of issue is known',
    { featured: '2025-10-06', issued: stated('2025-09') },
    '2025-10-06',
  ],
  ['no day where only the month of issue is known', { issued: stated('2025-10') }, undefined],
  ['no day where nothing is known', {}, undefined],
])('an edition takes %s', (_, paper, day) => {
  expect(editionDay(paper)).toBe(day);
});

test.each([
  [
    'a paper that was listed a week after it was issued',
    { featured: '2025-10-06', issued: stated('2025-10-02') },
    '2025-W41',
  ],
  ['a paper of New Year', { issued: stated('2024-12-30') }, '2025-W01'],
  ['a paper of a month', { issued: stated('2025-10') }, undefined],
])('%s belongs to the week %s', (_, paper, week) => {
  expect(editionWeek(paper)).toBe(week);
});

test('an edition closes when the data covers the week after it', () => {
  expect(closingDay('2025-W40')).toBe('2025-10-12');
  expect(isClosed('2025-W40', '2025-10-11')).toBe(false);
  expect(isClosed('2025-W40', '2025-10-12')).toBe(true);
});

test('a week that a year does not have is refused with a sentence', () => {
  expect(() => closingDay('2025-W53')).toThrow('"2025-W53" is no ISO week.');
});
