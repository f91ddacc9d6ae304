import { expect, test } from 'vitest';
import { chooseWindow } from '#lib/editions/choose-window.ts';

test.each([
  [
    'a full week alone',
    [
      [0, 30],
      [1, 40],
    ],
    1,
  ],
  [
    'a thin week with those before it',
    [
      [0, 1],
      [2, 3],
      [3, 21],
      [4, 9],
    ],
    4,
  ],
  [
    'all weeks of a small site',
    [
      [0, 1],
      [7, 2],
    ],
    8,
  ],
  [
    'no week that is over a year old',
    [
      [0, 1],
      [60, 40],
    ],
    1,
  ],
  ['nothing without weeks', [], 0],
] satisfies [string, [number, number][], number][])('the home page shows %s', (_name, weeks, length) => {
  expect(
    chooseWindow(
      weeks.map(([age, count]) => ({ age, count })),
      25,
    ),
  ).toBe(length);
});
