import { expect, test } from 'vitest';
import { countTests } from '#scripts/tools/checks/count-tests.ts';

const report = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };

test.each([
  ['passed tests are counted', report, 0, { passed: 3, failed: 0 }],
  ['failed tests are counted', { ...report, numFailedTests: 2 }, 1, { passed: 3, failed: 2 }],
  ['a skipped test counts as failed', { ...report, numPendingTests: 1 }, 0, { passed: 3, failed: 1 }],
  ['a planned test counts as failed', { ...report, numTodoTests: 1 }, 0, { passed: 3, failed: 1 }],
  [
    'a file that cannot be read counts as one failure',
    { ...report, testResults: [{ status: 'failed', assertionResults: [] }] },
    1,
    { passed: 3, failed: 1 },
  ],
  ['an error outside the tests counts as one failure', report, 1, { passed: 3, failed: 1 }],
  [
    'a run without tests counts as one failure',
    { ...report, numPassedTests: 0 },
    0,
    { passed: 0, failed: 1 },
  ],
  ['a run without a report counts as one failure', undefined, 0, { passed: 0, failed: 1 }],
])('%s', (_title, input, exitCode, count) => {
  expect(countTests(input, exitCode)).toEqual(count);
});
