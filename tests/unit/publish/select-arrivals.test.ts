import { expect, test } from 'vitest';
import { selectArrivals } from '#lib/publish/feeds/select-arrivals.ts';

/** Names of papers, newest first by their dates, each with the number of its ingest. */
function select(papers: [name: string, run?: number][], newestRun: number, length: number): string {
  const runOf = ([, run]: [string, number?]) => (run === undefined ? undefined : { run });
  return selectArrivals(papers, runOf, newestRun, length)
    .map(([name]) => name)
    .join('');
}

test('of the first ingest, the newest papers are the feed', () => {
  expect(
    select(
      [
        ['a', 1],
        ['b', 1],
        ['c', 1],
        ['d', 1],
      ],
      1,
      2,
    ),
  ).toBe('ab');
});

test('an early paper that comes late stands before all that came earlier', () => {
  expect(
    select(
      [
        ['a', 1],
        ['b', 1],
        ['may', 2],
      ],
      2,
      2,
    ),
  ).toBe('maya');
});

test('within an ingest the newest paper comes first, and the order of ingests counts more', () => {
  expect(
    select(
      [
        ['a', 2],
        ['b', 3],
        ['c', 2],
        ['d', 3],
      ],
      3,
      4,
    ),
  ).toBe('bdac');
});

test('a feed is long enough for all papers of the newest ingest', () => {
  expect(
    select(
      [
        ['a', 1],
        ['b', 2],
        ['c', 2],
        ['d', 2],
      ],
      2,
      2,
    ),
  ).toBe('bcd');
  expect(
    select(
      [
        ['a', 1],
        ['b', 2],
        ['c', 3],
        ['d', 2],
      ],
      3,
      2,
    ),
  ).toBe('cb');
});

test('but never longer than readers take', () => {
  const many = Array.from({ length: 500 }, (): [string, number] => ['x', 2]);
  expect(select(many, 2, 50)).toHaveLength(300);
});

test('papers whose ingest nobody knows keep their order at the end', () => {
  expect(select([['a'], ['b', 1], ['c']], 1, 3)).toBe('bac');
});
