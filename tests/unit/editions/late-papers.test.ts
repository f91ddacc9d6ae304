import { expect, test } from 'vitest';
import { lateWeek } from '#lib/editions/late-papers.ts';

test.each([
  ['a paper of May that comes in November', { week: '2025-W18', run: 7, day: '2025-11-05' }, '2025-W45'],
  // The edition of week 44 closes when the data reaches 9 November.
  [
    'a paper of the week before, whose edition is open',
    { week: '2025-W44', run: 7, day: '2025-11-08' },
    undefined,
  ],
  [
    'a paper of the week before, on the day of its closing',
    { week: '2025-W44', run: 7, day: '2025-11-09' },
    '2025-W45',
  ],
  ['a paper of the first ingest', { week: '2025-W18', run: 1, day: '2025-11-05' }, undefined],
  ['a paper without a week', { run: 7, day: '2025-11-05' }, undefined],
  ['a paper of an ingest whose day nobody knows', { week: '2025-W18', run: 7 }, undefined],
])('%s is late in %3$s', (_what, paper, week) => {
  expect(lateWeek(paper)).toBe(week);
});
