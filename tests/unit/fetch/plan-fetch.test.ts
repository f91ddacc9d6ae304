import { expect, test } from 'vitest';
import { chooseSources } from '#lib/fetch/choose-sources.ts';
import { FetchError } from '#lib/fetch/fetch-error.ts';
import { judgePeriod } from '#lib/fetch/judge-period.ts';
import { addDays } from '#lib/dates/week.ts';
import { isWeekend, parsePeriod, periodOf, periodsBetween } from '#lib/fetch/periods.ts';
import { sourceKinds } from '#lib/fetch/source-kinds.ts';
import { planFetch, type FetchSpan } from '#lib/fetch/plan-fetch.ts';
import { requestUrl } from '#lib/fetch/request-url.ts';
import { isTemporary, parseRetryAfter, retryDelay } from '#lib/fetch/retry-delay.ts';
import { addPeriod, endRun, formatState } from '#lib/fetch/update-state.ts';
import type { FetchSource } from '#lib/schema/fetch-source.ts';
import { fetchStateSchema, type SavedPeriod, type SourceState } from '#lib/schema/fetch-state.ts';
import { settingsSchema } from '#lib/schema/settings.ts';

const hf: FetchSource = { id: 'hf', from: 'hf', quiet: [] };
const arxiv: FetchSource = { id: 'arxiv', from: 'arxiv', query: 'cat:cs.CL OR cat:cs.AI', quiet: [] };
const rss: FetchSource = { id: 'new', from: 'arxiv-rss', categories: ['cs.CL', 'cs.AI'], quiet: [] };
const feed: FetchSource = { id: 'lab', from: 'feed', url: 'https://lab.example/feed?a=1', quiet: [] };

function saved(period: string, day: string, records = 40): SavedPeriod {
  return { period, saved: day, files: [`hf/${period}.json`], records };
}

const state = (periods: SavedPeriod[], failed: string[] = []): SourceState => ({
  periods,
  failures: failed.map((period) => ({ day: period, period, rule: 'empty', message: 'Empty.' })),
});

test.each<[string, FetchSource, SourceState, FetchSpan, string[]]>([
  [
    'a first run goes back a week',
    hf,
    state([]),
    { today: '2025-10-08' },
    ['2025-10-01', '2025-10-02', '2025-10-03', '2025-10-04', '2025-10-05', '2025-10-06', '2025-10-07'],
  ],
  [
    'a first run of arXiv asks for the weeks that have ended',
    arxiv,
    state([]),
    { today: '2025-10-08' },
    ['2025-W40'],
  ],
  [
    'a later run begins after the newest',
    hf,
    state([saved('2025-10-01', '2025-10-20')]),
    { today: '2025-10-04' },
    ['2025-10-02', '2025-10-03'],
  ],
  [
    'what is not settled is asked for again',
    hf,
    state([saved('2025-10-01', '2025-10-07')]),
    { today: '2025-10-03' },
    ['2025-10-01', '2025-10-02'],
  ],
  [
    'what failed is asked for again',
    hf,
    state([saved('2025-10-01', '2025-10-09'), saved('2025-10-03', '2025-10-11')], ['2025-10-02']),
    { today: '2025-10-05' },
    ['2025-10-02', '2025-10-04'],
  ],
  [
    'what failed long ago is not',
    hf,
    state([saved('2025-10-01', '2025-10-09')], ['2025-08-01']),
    { today: '2025-10-03' },
    ['2025-10-02'],
  ],
  [
    'what failed four weeks ago is, and a day earlier is not',
    hf,
    state([saved('2025-10-29', '2025-11-20')], ['2025-10-02', '2025-10-01']),
    { today: '2025-10-30' },
    Array.from({ length: 27 }, (_, index) => `2025-10-${String(index + 2).padStart(2, '0')}`),
  ],
  [
    'what is settled does not begin a later run',
    hf,
    state([saved('2025-09-20', '2025-10-20'), saved('2025-10-01', '2025-10-20')]),
    { today: '2025-10-03' },
    ['2025-10-02'],
  ],
  [
    'a week whose last day is today is not over',
    arxiv,
    state([]),
    { since: '2025-09-22', today: '2025-10-05' },
    ['2025-W39'],
  ],
  [
    'of a week that is over by a day, all days',
    hf,
    state([]),
    { week: '2025-W40', today: '2025-10-06' },
    ['2025-09-29', '2025-09-30', '2025-10-01', '2025-10-02', '2025-10-03', '2025-10-04', '2025-10-05'],
  ],
  [
    'of a week that ends today, the days before',
    hf,
    state([]),
    { week: '2025-W40', today: '2025-10-05' },
    ['2025-09-29', '2025-09-30', '2025-10-01', '2025-10-02', '2025-10-03', '2025-10-04'],
  ],
  ['a day has to be over', hf, state([]), { since: '2025-10-01', today: '2025-10-01' }, []],
  [
    'a week is asked for by name even while it runs',
    arxiv,
    state([]),
    { week: '2025-W40', today: '2025-10-01' },
    ['2025-W40'],
  ],
  [
    'of a running week only the days that are over',
    hf,
    state([]),
    { week: '2025-W40', today: '2025-10-01' },
    ['2025-09-29', '2025-09-30'],
  ],
  ['a feed knows today only', rss, state([]), { since: '2025-01-01', today: '2025-10-01' }, ['2025-10-01']],
])('%s', (_fact, source, before, span, ids) => {
  expect(planFetch(source, before, span).map(({ id }) => id)).toEqual(ids);
});

test('four hundred calls are the most', () => {
  expect(planFetch(hf, state([]), { since: '2024-08-27', today: '2025-10-01' })).toHaveLength(400);
  expect(() => planFetch(hf, state([]), { since: '2024-08-26', today: '2025-10-01' })).toThrow(
    'hf would need 401 calls; the limit is 400. Name a later day with --since.',
  );
});

test.each([
  ['hf', 7],
  ['arxiv', 3],
] as const)('an answer of %s is final %i days after its period', (name, settledAfter) => {
  const source = { hf, arxiv }[name];
  const { unit } = sourceKinds[source.from];
  const asked = periodOf(unit, '2025-10-01');
  const plan = (late: number) =>
    planFetch(source, state([saved(asked.id, addDays(asked.end, late))]), {
      since: asked.start,
      today: addDays(asked.end, 1),
    });
  expect(plan(settledAfter)).toEqual([]);
  expect(plan(settledAfter - 1).map(({ id }) => id)).toEqual([asked.id]);
});

test('a span of years is refused before the first call', () => {
  expect(() => planFetch(hf, state([]), { since: '2015-01-01', today: '2025-10-01' })).toThrow(
    'Name a later day with --since',
  );
});

const [period] = [parsePeriod('2025-W40')].flatMap((found) => found ?? []);

test.each<[string, FetchSource, number, string]>([
  ['Hugging Face', hf, 0, 'https://huggingface.co/api/daily_papers?date=2025-09-29&limit=100'],
  [
    'a second page of Hugging Face',
    hf,
    1,
    'https://huggingface.co/api/daily_papers?date=2025-09-29&limit=100&p=1',
  ],
  [
    'arXiv',
    arxiv,
    1,
    'https://export.arxiv.org/api/query?search_query=%28cat%3Acs.CL+OR+cat%3Acs.AI%29+AND+submittedDate%3A%5B202509290000+TO+202510052359%5D&start=200&max_results=200&sortBy=submittedDate&sortOrder=ascending',
  ],
  ['announcements', rss, 0, 'https://rss.arxiv.org/rss/cs.CL+cs.AI'],
  ['a feed', feed, 0, 'https://lab.example/feed?a=1'],
])('%s is asked at its own address', (_what, source, page, url) => {
  expect(period && requestUrl(source, period, page)).toBe(url);
});

test('another endpoint gets the same path and query', () => {
  expect(period && requestUrl(feed, period, 0, 'http://127.0.0.1:4000')).toBe(
    'http://127.0.0.1:4000/feed?a=1',
  );
});

test.each<[string, number | undefined]>([
  ['7', 7000],
  [' 120\t', 120_000],
  ['in 7', undefined],
  ['x7', undefined],
  ['7 s', undefined],
  ['7s', undefined],
  ['1234567890', undefined],
  ['Wed, 01 Oct 2025 00:01:00 GMT', 60_000],
  ['Tue, 30 Sep 2025 00:00:00 GMT', 0],
  ['soon', undefined],
])('Retry-After “%s” is %s ms', (header, ms) => {
  expect(parseRetryAfter(header, Date.UTC(2025, 9, 1))).toBe(ms);
});

test('waits grow, and are never shorter than the server asks', () => {
  expect([1, 2, 3].map((attempt) => retryDelay(attempt, 5000, undefined))).toEqual([5000, 10_000, 15_000]);
  expect([retryDelay(1, 5000, 60_000), retryDelay(2, 5000, 1000)]).toEqual([60_000, 10_000]);
});

test('another attempt is made after what may pass, and after nothing else', () => {
  const statuses = Array.from({ length: 300 }, (_, index) => 300 + index);
  const ofClouds = statuses.filter((status) => status >= 520);
  expect(statuses.filter(isTemporary)).toEqual([406, 408, 425, 429, 500, 502, 503, 504, ...ofClouds]);
  expect(isTemporary(600)).toBe(false);
});

test('periods of a span are whole, and weeks cross the year', () => {
  expect(
    periodsBetween('week', '2024-12-31', '2025-01-06').map(({ id, start, end }) => [id, start, end]),
  ).toEqual([
    ['2025-W01', '2024-12-30', '2025-01-05'],
    ['2025-W02', '2025-01-06', '2025-01-12'],
  ]);
  expect(['2025-10-04', '2025-10-05', '2025-10-06'].map(isWeekend)).toEqual([true, true, false]);
});

test.each(['2025-02-30', '2025-W53', '2025-10', 'today', ''])('“%s” is no period', (id) => {
  expect(parsePeriod(id)).toBeUndefined();
});

const weekdays = ['2025-09-29', '2025-09-30', '2025-10-01'];

/** The rule that refuses an answer for 2 October, or whether it is saved. */
function judge(records: number, usual: number[], source = hf, newest?: string): string | boolean {
  const before = usual.map((count, index) => ({
    ...saved(weekdays[index] ?? '', '2025-10-20', count),
    newest: '2025-10-01',
  }));
  const day = parsePeriod('2025-10-02');
  try {
    return (
      day !== undefined &&
      judgePeriod(source, day, { records, ...(newest === undefined ? {} : { newest }) }, state(before))
    );
  } catch (error) {
    return error instanceof FetchError ? error.rule : String(error);
  }
}

test.each<[string, string | boolean, () => string | boolean]>([
  ['30 % of the median is enough', true, () => judge(12, [40, 40, 400])],
  ['less is too few', 'too-few', () => judge(11, [40, 40, 400])],
  ['two periods do not say what is usual', true, () => judge(1, [40, 40])],
  ['of few papers one is enough', true, () => judge(1, [9, 9, 9])],
  ['none is never enough', 'empty', () => judge(0, [])],
  [
    'none is no failure on a quiet day',
    false,
    () => judge(0, [40, 40, 40], { ...hf, quiet: ['2025-10-02'] }),
  ],
  ['few on a quiet day are saved', true, () => judge(1, [40, 40, 40], { ...hf, quiet: ['2025-10-02'] })],
  ['older than the last is stale', 'stale', () => judge(40, [40], hf, '2025-09-30')],
])('%s', (_fact, verdict, run) => {
  expect(run()).toBe(verdict);
});

test('the state is read as it was written, one line a period', () => {
  const ended = endRun(
    addPeriod(
      addPeriod(state([], ['2025-10-01']), saved('2025-10-02', '2025-10-20')),
      saved('2025-10-01', '2025-10-20'),
    ),
    [],
    '2025-10-20',
  );
  const text = formatState({ hf: ended });
  expect(fetchStateSchema.parse(JSON.parse(text))).toEqual({ hf: ended });
  expect(ended).toMatchObject({
    lastSuccess: '2025-10-20',
    failures: [],
    periods: [{ period: '2025-10-01' }, { period: '2025-10-02' }],
  });
  expect(text.split('\n').filter((line) => line.includes('"period"'))).toHaveLength(2);
});

test('a run with failures does not change the day of the last success', () => {
  const before = { ...state([]), lastSuccess: '2025-10-01' };
  expect(endRun(before, state([], ['2025-10-08']).failures, '2025-10-08').lastSuccess).toBe('2025-10-01');
});

const { sources } = settingsSchema.parse({ sources: [hf, arxiv, { ...arxiv, id: 'other' }] });

test.each<[string, string[], string[]]>([
  ['all', [], ['hf', 'arxiv', 'other']],
  ['one by its id', ['other'], ['other']],
  ['all of a kind', ['arxiv'], ['arxiv', 'other']],
])('%s of the settings’ sources can be chosen', (_what, wanted, ids) => {
  expect(chooseSources(sources, wanted).map(({ id }) => id)).toEqual(ids);
});

test('a query has a separate folder', () => {
  expect(chooseSources(sources, ['arxiv'], 'cat:cs.CV')).toEqual([
    { id: 'arxiv-e8af449c', from: 'arxiv', query: 'cat:cs.CV', quiet: [] },
  ]);
});

test.each<[string, () => unknown]>([
  [
    'No source of content/settings.yaml is named twitter. There are: hf, arxiv, other.',
    () => chooseSources(sources, ['twitter']),
  ],
  ['--query works only with arXiv', () => chooseSources(sources, ['hf'], 'x')],
  ['content/settings.yaml names no source', () => chooseSources([], [])],
  ['There are: none. Add it below sources', () => chooseSources([], ['hf'])],
])('“%s” is said', (message, run) => {
  expect(run).toThrow(message);
});

test.each<[string, object]>([
  ['two sources have one id', { sources: [hf, hf] }],
  ['must be small letters', { sources: [{ ...hf, id: '../x' }] }],
  ['must be a category', { sources: [{ ...rss, categories: ['cs.CL/../'] }] }],
  ['must be a day or a week', { sources: [{ ...hf, quiet: ['Christmas'] }] }],
])('settings are refused because “%s”', (message, settings) => {
  expect(JSON.stringify(settingsSchema.safeParse(settings).error?.issues)).toContain(message);
});
