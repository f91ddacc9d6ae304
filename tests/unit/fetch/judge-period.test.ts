import { describe, expect, test } from 'vitest';
import { FetchError } from '#lib/fetch/fetch-error.ts';
import { judgePeriod } from '#lib/fetch/judge-period.ts';
import { addDays } from '#lib/dates/week.ts';
import { parsePeriod } from '#lib/fetch/periods.ts';
import type { AnswerFacts } from '#lib/fetch/read-answer.ts';
import type { FetchSource } from '#lib/schema/fetch-source.ts';
import type { SavedPeriod } from '#lib/schema/fetch-state.ts';

const hf: FetchSource = { id: 'hf', from: 'hf', quiet: [] };
const arxiv: FetchSource = { id: 'arxiv', from: 'arxiv', query: 'cat:cs.CL', quiet: [] };

function saved(period: string, records: number, more: Partial<SavedPeriod> = {}): SavedPeriod {
  return { period, saved: '2025-11-30', files: [`hf/${period}.json`], records, ...more };
}

/** Weekdays before a Monday, oldest first, each with its number of records. */
function weekdaysBefore(counts: number[]): SavedPeriod[] {
  const days: string[] = [];
  for (let day = '2025-11-28'; days.length < counts.length; day = addDays(day, -1))
    if (![6, 0].includes(new Date(`${day}T00:00:00Z`).getUTCDay())) days.unshift(day);
  return days.map((day, index) => saved(day, counts[index] ?? 0));
}

interface Verdict {
  rule?: string;
  message?: string;
  isSaved?: boolean;
}

function judge(facts: AnswerFacts, periods: SavedPeriod[], id = '2025-12-01', source = hf): Verdict {
  const period = parsePeriod(id);
  if (!period) throw new Error(`${id} is no period.`);
  try {
    return { isSaved: judgePeriod(source, period, facts, { periods, failures: [] }) };
  } catch (error) {
    if (error instanceof FetchError) return { rule: error.rule, message: error.message };
    throw error;
  }
}

const kept: Verdict = { isSaved: true };

describe('how many papers are usual', () => {
  test.each<[string, number[], number, string | undefined]>([
    ['the middle of an odd number', [40, 60, 400], 18, undefined],
    [
      'the middle of an odd number, whatever their order',
      [400, 40, 60],
      17,
      'The answer for 2025-12-01 holds 17 papers; 60 are usual.',
    ],
    ['the mean of the middle two of an even number', [40, 60, 20, 400], 15, undefined],
    [
      'the mean of the middle two, not the upper',
      [40, 60, 20, 400],
      14,
      'The answer for 2025-12-01 holds 14 papers; 50 are usual.',
    ],
    ['sorted as numbers', [9, 100, 10], 3, undefined],
    [
      'of ten periods, the eleventh back does not count',
      [1000, ...Array<number>(5).fill(40), ...Array<number>(5).fill(80)],
      18,
      undefined,
    ],
    [
      'of ten periods, the tenth back counts',
      [1000, 1000, 1000, 1000, 1000, ...Array<number>(5).fill(40)],
      155,
      'The answer for 2025-12-01 holds 155 papers; 520 are usual.',
    ],
    [
      'only of the ten newest',
      [...Array<number>(30).fill(4000), ...Array<number>(10).fill(40)],
      12,
      undefined,
    ],
    ['three are needed', [400, 400], 1, undefined],
    ['three are enough', [400, 400, 400], 1, 'The answer for 2025-12-01 holds 1 papers; 400 are usual.'],
    [
      'ten are enough for a share',
      [10, 10, 10],
      2,
      'The answer for 2025-12-01 holds 2 papers; 10 are usual.',
    ],
    ['nine are too few for a share', [9, 9, 9], 1, undefined],
  ])('%s', (_fact, counts, records, message) => {
    const verdict = judge({ records }, weekdaysBefore(counts));
    expect(verdict).toEqual(message === undefined ? kept : { rule: 'too-few', message });
  });

  test('days without announcements do not count', () => {
    const weekend = ['2025-11-22', '2025-11-23', '2025-11-29', '2025-11-30'].map((day) => saved(day, 1000));
    expect(judge({ records: 12 }, [...weekdaysBefore([40, 40, 40]), ...weekend])).toEqual(kept);
  });

  test('an invalid period does not count', () => {
    const other = [saved('a', 1000), saved('b', 1000), saved('c', 1000), saved('d', 1000)];
    expect(judge({ records: 12 }, [...weekdaysBefore([40, 40, 40]), ...other])).toEqual(kept);
  });

  test('the period itself does not count', () => {
    const own = saved('2025-12-01', 5);
    expect(judge({ records: 5 }, [...weekdaysBefore([40, 40]), own])).toEqual(kept);
  });
});

describe('an answer without papers', () => {
  test('is refused, with the usual number', () => {
    expect(judge({ records: 0 }, weekdaysBefore([40, 40, 40]))).toEqual({
      rule: 'empty',
      message: 'The answer for 2025-12-01 holds no paper; 40 are usual.',
    });
  });

  test('is refused where nothing is known', () => {
    expect(judge({ records: 0 }, [])).toEqual({
      rule: 'empty',
      message: 'The answer for 2025-12-01 holds no paper.',
    });
  });

  test.each(['2025-12-06', '2025-12-07'])(
    'is no failure on %s, a day of the weekend, and not saved',
    (day) => {
      expect(judge({ records: 0 }, weekdaysBefore([40, 40, 40]), day)).toEqual({ isSaved: false });
      expect(judge({ records: 1 }, weekdaysBefore([40, 40, 40]), day)).toEqual(kept);
    },
  );

  test.each(['2025-12-05', '2025-12-08'])('is a failure on %s, a day of the week', (day) => {
    expect(judge({ records: 0 }, [], day)).toMatchObject({ rule: 'empty' });
  });
});

describe('an answer that is older than it should be', () => {
  const newest = (day: string, id?: string): AnswerFacts => ({
    records: 40,
    newest: day,
    ...(id === undefined ? {} : { newestId: id }),
  });
  const before = saved('2025-11-27', 40, { newest: '2025-11-26', newestId: '2511.20000' });
  const last = saved('2025-11-28', 40, { newest: '2025-11-28', newestId: '2511.22222' });
  const later = saved('2025-12-02', 40, { newest: '2025-12-02', newestId: '2512.00002' });

  test('is refused with both days', () => {
    expect(judge(newest('2025-11-27'), [before, last])).toEqual({
      rule: 'stale',
      message:
        'The answer for 2025-12-01 ends on 2025-11-27, but the one for 2025-11-28 already ended on 2025-11-28.',
    });
  });

  test('is compared with the last before it, neither an earlier nor a later one', () => {
    expect(judge(newest('2025-11-27'), [last, before])).toEqual(kept);
    expect(judge(newest('2025-11-29'), [before, last, later])).toEqual(kept);
    expect(judge(newest('2025-11-27'), [before, last, later])).toMatchObject({ rule: 'stale' });
  });

  test('may end on the same day with another paper', () => {
    expect(judge(newest('2025-11-28', '2511.33333'), [last])).toEqual(kept);
    expect(judge(newest('2025-11-28'), [last])).toEqual(kept);
  });

  test('may not end with the same paper', () => {
    expect(judge(newest('2025-11-28', '2511.22222'), [last])).toEqual({
      rule: 'stale',
      message:
        'The answer for 2025-12-01 ends with the same paper, arXiv 2511.22222, as the one for 2025-11-28.',
    });
  });

  test('may have the same paper, revised on a later day', () => {
    expect(judge(newest('2025-11-30', '2511.22222'), [last])).toEqual(kept);
  });

  test('unknown values do not count', () => {
    expect(judge({ records: 40 }, [last])).toEqual(kept);
    expect(judge(newest('2025-11-01'), [saved('2025-11-28', 40)])).toEqual(kept);
    expect(judge({ records: 40 }, [saved('2025-11-28', 40)])).toEqual(kept);
  });

  test('is empty before it is stale', () => {
    expect(judge({ records: 0, newest: '2025-11-01' }, [last])).toMatchObject({ rule: 'empty' });
  });

  test('its own saved answer is no earlier one', () => {
    const own = saved('2025-12-01', 40, { newest: '2025-12-01', newestId: '2512.00001' });
    expect(judge(newest('2025-12-01', '2512.00001'), [last, own])).toEqual(kept);
  });
});

describe('an answer that is asked for again', () => {
  const own = (records: number) => [
    saved('2025-W48', 100),
    saved('2025-W49', records, { saved: '2025-12-08' }),
  ];

  test('may be smaller, down to 30 %', () => {
    expect(judge({ records: 12 }, own(40), '2025-W49', arxiv)).toEqual(kept);
  });

  test('is refused below', () => {
    expect(judge({ records: 11 }, own(40), '2025-W49', arxiv)).toEqual({
      rule: 'too-few',
      message: 'The answer for 2025-W49 holds 11 papers, but it held 40 on 2025-12-08.',
    });
  });
});

test.each([
  [{ records: 9, setAside: 1 }, undefined],
  [{ records: 3, setAside: 7 }, undefined],
  [{ records: 2, setAside: 8 }, 'wrong-shape'],
  // Of few records, chance may spoil most.
  [{ records: 1, setAside: 8 }, undefined],
  [{ records: 0, setAside: 1 }, 'wrong-shape'],
])('an answer with %j is refused by the rule %s', (facts, rule) => {
  expect(judge(facts, [])).toEqual(
    rule === undefined ? { isSaved: true } : expect.objectContaining({ rule }),
  );
});

test('an answer that cannot be read says how many records can', () => {
  expect(judge({ records: 2, setAside: 8 }, [])).toEqual({
    rule: 'wrong-shape',
    message: 'Of the 10 records of the answer for 2025-12-01 only 2 can be read.',
  });
});
