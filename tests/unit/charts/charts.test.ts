import { expect, test } from 'vitest';
import { layOutMonths } from '#src/charts/lay-out-months.ts';
import { listExtent } from '../../../src/components/list-extent.ts';
import { placeInTime } from '#src/charts/place-in-time.ts';
import { shareOf } from '../../../src/components/share-of.ts';
import { stackMarks } from '#src/charts/stack-marks.ts';
import { stackShares } from '#src/charts/stack-shares.ts';
import { layOutTally } from '#src/charts/lay-out-tally.ts';

test('a line of a tally has a mark for every paper', () => {
  expect(layOutTally([{ count: 3 }, { count: 1 }]).map(({ marks }) => marks.length)).toEqual([3, 1]);
});

test('a tally with a line too long to count has a bar in proportion in every line', () => {
  expect(layOutTally([{ count: 200 }, { count: 50 }]).map(({ marks }) => marks)).toEqual([
    [{ x: 0, width: '100%' }],
    [{ x: 0, width: '25%' }],
  ]);
});

test('the parts of a full column fill it from the bottom', () => {
  const bars = stackShares(
    [
      { color: 'madder', share: 0.25 },
      { color: 'none', share: 0.75 },
    ],
    40,
  );
  expect(bars).toEqual([
    { color: 'madder', y: 30, height: 10 },
    { color: 'none', y: 0, height: 30 },
  ]);
});

test('a paper and its related ones stand on a line of whole years in the order of their dates', () => {
  const { marks, years } = placeInTime('2024-07-01', ['2023-01-01', undefined, '2025-12-31']);
  const [first, second, own] = marks;
  expect(marks.map(({ isOwn }) => isOwn)).toEqual([false, false, true]);
  expect(first?.x).toBe(0);
  expect(own?.x).toBeGreaterThan(first?.x ?? 0);
  expect(second?.x).toBeGreaterThan(own?.x ?? 0);
  expect(years.map(({ year }) => year)).toEqual(['2023', '2024', '2025']);
});

test('the years of a long line keep their distance', () => {
  const { years } = placeInTime('2025-01-01', ['1998-05-01']);
  const gaps = years.slice(1).map(({ x }, index) => x - (years[index]?.x ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(14);
});

test.each([
  [{}, 14, '14 papers'],
  [{ yearLinks: [{ year: '2025', href: '', count: 1290 }] }, 100, 'the newest 100 of 1,290'],
  [{ year: '2025', page: 2, yearLinks: [{ year: '2025', href: '', count: 129 }] }, 29, '101–129 of 129'],
])('a list %o with %i papers of 2025 says that it shows "%s"', (list, shown, text) => {
  expect(listExtent({ page: 1, pages: 1, yearLinks: [], ...list }, '2025', shown)).toBe(text);
});

test('a bar has its share of the longest bar', () => {
  expect([shareOf(1, 4), shareOf(4, 4), shareOf(0, 0)]).toEqual(['25%', '100%', '0%']);
});

test('charts of one scale have bars of one height for one number of papers', () => {
  const months = (count: number) => [{ month: '2025-10', count }];
  expect(layOutMonths(months(2), 40, 8).bars[0]?.height).toBe(10);
  expect(layOutMonths(months(8), 40, 8).bars[0]?.height).toBe(40);
});

const weekOf = (count: number, color: 'madder' | undefined, filters: string[]) => ({
  count,
  marks: Array.from({ length: count }, () => ({ count: 1, color, filters })),
});

test('a week has a mark for every paper while they can be counted', () => {
  const { isCountable, columns } = stackMarks([weekOf(3, 'madder', ['in-1']), weekOf(0, undefined, [])]);
  expect(isCountable).toBe(true);
  expect(columns.map(({ marks }) => marks.length)).toEqual([3, 0]);
});

test('a week with many papers has a bar for every topic, and none is lost', () => {
  const busy = weekOf(90, 'madder', ['in-1', 'in-2']);
  const rest = weekOf(30, undefined, []);
  const week = {
    count: 120,
    marks: [...busy.marks, { count: 1, color: 'madder', filters: ['in-1'] } as const],
  };
  const { isCountable, columns, height } = stackMarks([
    { ...week, count: 121, marks: [...week.marks, ...rest.marks] },
  ]);
  const marks = columns[0]?.marks ?? [];
  expect(isCountable).toBe(false);
  expect(marks.map(({ color, filters }) => [color, filters])).toEqual([
    ['madder', ['in-1']],
    [undefined, []],
  ]);
  expect(marks.reduce((sum, mark) => sum + mark.height, 0)).toBeCloseTo(height, 0);
});
