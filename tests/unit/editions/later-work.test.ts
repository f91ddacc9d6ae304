import { expect, test } from 'vitest';
import { looksBack, rankLaterWork, type LaterWork } from '#lib/editions/later-work.ts';
import { stated } from '../support/dates.ts';

test.each([
  ['2025-10-04', false],
  ['2025-10-05', false],
  ['2026-10-04', false],
  ['2026-10-05', true],
  ['2030-01-01', true],
  [undefined, false],
])('with data of %s, the edition of the week that ends on 5 October 2025 looks back: %s', (day, expected) => {
  expect(looksBack('2025-W40', day)).toBe(expected);
});

function work(id: string, fields: Partial<LaterWork>): LaterWork {
  return { id, week: '2026-W10', issued: stated('2026-03-04'), on: ['a'], citedBy: 0, ...fields };
}

test('who builds on most papers comes first, then who is cited most, then the earliest', () => {
  const works = [
    work('d', {}),
    work('c', {}),
    work('early', { issued: stated('2026-03-03') }),
    work('cited', { citedBy: 2, issued: stated('2027-01-01') }),
    work('both', { on: ['a', 'b'], issued: stated('2028-01-01') }),
  ];
  expect(rankLaterWork('2025-W40', works).map(({ id }) => id)).toEqual(['both', 'cited', 'early', 'c', 'd']);
});

test('what came before, with the edition, or at an unknown time builds on nothing in it', () => {
  const works = [
    work('before', { week: '2025-W39' }),
    work('with', { week: '2025-W40' }),
    work('after', { week: '2025-W41' }),
    work('month', { week: undefined, issued: stated('2025-11') }),
    work('same month', { week: undefined, issued: stated('2025-10') }),
    work('year', { week: undefined, issued: stated('2025') }),
    work('undated', { week: undefined, issued: undefined }),
  ];
  expect(rankLaterWork('2025-W40', works).map(({ id }) => id)).toEqual(['month', 'after']);
});
