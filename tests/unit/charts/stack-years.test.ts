import { describe, expect, test } from 'vitest';
import { stackYears } from '#src/charts/stack-years.ts';

const years = (...counts: number[][]) =>
  counts.map((parts, index) => ({
    year: String(2020 + index),
    parts: parts.map((count, kind) => ({ kind, count })),
  }));

describe('stackYears', () => {
  test('gives the tallest year the whole height, and every paper of all years the same', () => {
    const { height, columns } = stackYears(years([10, 10], [], [5]), 60);
    expect(height).toBe(60);
    expect(columns.map(({ parts }) => parts.map(({ kind, y }) => [kind, y]))).toEqual([
      [
        [0, 30],
        [1, 0],
      ],
      [],
      [[0, 45]],
    ]);
  });

  test('is no taller than a few papers need', () => {
    const { height, columns } = stackYears(years([1, 1], [1]), 60);
    expect(height).toBe(16);
    expect(columns[0]?.parts).toEqual([
      { kind: 0, y: 8, height: 7 },
      { kind: 1, y: 0, height: 7 },
    ]);
  });

  test('keeps parts that are too thin for a gap', () => {
    const { columns } = stackYears(years([1, 99], [1]), 50);
    expect(columns[0]?.parts[0]?.height).toBe(0.5);
  });

  test('labels the newest year and as many before it as have room', () => {
    const { columns } = stackYears(years(...Array.from({ length: 20 }, () => [1])), 60);
    expect(columns.flatMap(({ year, hasLabel }) => (hasLabel ? [year] : []))).toEqual([
      '2021',
      '2024',
      '2027',
      '2030',
      '2033',
      '2036',
      '2039',
    ]);
    expect(stackYears([], 60).columns).toEqual([]);
  });
});
