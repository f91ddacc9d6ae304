import { expect, test } from 'vitest';
import { continueVisit, goesOn, wasAway, withAllSeen, type Visit } from '#lib/reader/visit.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const visit: Visit = { seen: 3, newest: 5, at: 100 * day, before: 90 * day };

test('a first visit has seen what the site has, and begins once that is known', () => {
  expect(continueVisit(undefined, day, undefined)).toBeUndefined();
  expect(continueVisit(undefined, day, 5)).toEqual({ seen: 5, newest: 5, at: day, before: day });
});

test.each<[string, number, number | undefined, Visit]>([
  [
    'after ten minutes, it is the same visit',
    10 * minute,
    undefined,
    { ...visit, at: visit.at + 10 * minute },
  ],
  ['during a visit, the site may get more', 1, 6, { ...visit, at: visit.at + 1, newest: 6 }],
  ['an older answer changes nothing', 0, 2, visit],
  [
    'after a day, all that was there is seen',
    day,
    6,
    { seen: 5, newest: 6, at: 101 * day, before: 100 * day },
  ],
  [
    'a clock that was set back begins a visit',
    -day,
    undefined,
    { seen: 5, newest: 5, at: 99 * day, before: 100 * day },
  ],
])('%s', (_, later, newest, expected) => {
  expect(continueVisit(visit, visit.at + later, newest)).toEqual(expected);
});

test('a visit of one page is over after a day, though nothing came before it', () => {
  const once = { ...visit, before: visit.at };
  expect(goesOn(once, once.at + minute)).toBe(true);
  expect(goesOn(once, once.at + day)).toBe(false);
});

test('who marks all as seen has nothing new', () => {
  expect(withAllSeen(visit)).toEqual({ ...visit, seen: 5, before: visit.at });
});

test.each([
  [41, false],
  [42, true],
])('after %i days, away for long: %s', (days, away) => {
  expect(wasAway({ ...visit, before: visit.at - days * day })).toBe(away);
});
