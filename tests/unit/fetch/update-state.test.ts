import { expect, test } from 'vitest';
import { addPeriod, emptySourceState, endRun, formatState } from '#lib/fetch/update-state.ts';
import type { FetchFailure, SavedPeriod } from '#lib/schema/fetch-state.ts';

const saved = (period: string, records = 1): SavedPeriod => ({
  period,
  saved: '2025-10-09',
  files: [`hf/${period}.json`],
  records,
});
const failed = (period: string): FetchFailure => ({
  day: '2025-10-09',
  period,
  rule: 'http-error',
  message: 'The server answered 500.',
});

test('periods stand oldest first, whatever order they come in', () => {
  const state = ['2025-10-02', '2025-10-03', '2025-10-01']
    .map((period) => saved(period))
    .reduce(addPeriod, emptySourceState);
  expect(state.periods.map(({ period }) => period)).toEqual(['2025-10-01', '2025-10-02', '2025-10-03']);
});

test('a newer answer takes the place of the one before, and of the failure of its period alone', () => {
  const before = {
    lastSuccess: '2025-10-08',
    failures: [failed('2025-10-01'), failed('2025-10-02')],
    periods: [saved('2025-10-01'), saved('2025-10-02')],
  };
  expect(addPeriod(before, saved('2025-10-01', 7))).toEqual({
    lastSuccess: '2025-10-08',
    failures: [failed('2025-10-02')],
    periods: [saved('2025-10-01', 7), saved('2025-10-02')],
  });
});

test('only a run without a failure is a success', () => {
  const state = { failures: [failed('2025-10-01')], periods: [], lastSuccess: '2025-10-08' };
  expect(endRun(state, [failed('2025-10-02')], '2025-10-10')).toEqual({
    ...state,
    failures: [failed('2025-10-02')],
  });
  expect(endRun(state, [], '2025-10-10')).toEqual({ ...state, failures: [], lastSuccess: '2025-10-10' });
});

test('a state has a line for each period and failure, and its sources in order', () => {
  const state = {
    hf: { failures: [failed('2025-10-03'), failed('2025-10-04')], periods: [], lastSuccess: '2025-10-02' },
    arxiv: { failures: [], periods: [saved('2025-10-01'), saved('2025-10-02')] },
    z: emptySourceState,
  };
  const failure = (day: string) =>
    `{"day":"2025-10-09","period":"${day}","rule":"http-error","message":"The server answered 500."}`;
  const period = (day: string) =>
    `{"period":"${day}","saved":"2025-10-09","files":["hf/${day}.json"],"records":1}`;
  expect(formatState(state)).toBe(`{
"arxiv": {
"failures": [],
"periods": [
${period('2025-10-01')},
${period('2025-10-02')}
]
},
"hf": {
"lastSuccess":"2025-10-02",
"failures": [
${failure('2025-10-03')},
${failure('2025-10-04')}
],
"periods": []
},
"z": {
"failures": [],
"periods": []
}
}
`);
});
