/** What a step of the test run counts for. */
export interface Count {
  passed: number;
  failed: number;
}

/** The part of the report of vitest's reporter "json" that is counted. */
export interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  /** Skipped tests. */
  numPendingTests: number;
  numTodoTests: number;
  /** One for each file. */
  testResults: { status: string; assertionResults: unknown[] }[];
}

/**
 * Counts the tests of a vitest run. A test that was skipped counts as failed, and so does a file whose tests
 * could not be collected. If vitest failed and no test did, or no test ran at all, that is one failure.
 *
 * @param report undefined if vitest ended before it wrote one
 */
export function countTests(report: VitestReport | undefined, exitCode: number): Count {
  if (report === undefined) return { passed: 0, failed: 1 };
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const passed = report.numPassedTests;
  const failed = report.numFailedTests + report.numPendingTests + report.numTodoTests + brokenFiles.length;
  const isSound = exitCode === 0 && passed > 0;
  return { passed, failed: failed === 0 && !isSound ? 1 : failed };
}
