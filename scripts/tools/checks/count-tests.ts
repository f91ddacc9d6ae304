/** Numbers of tests of one step. */
export interface Count {
  passed: number;
  failed: number;
}

/** The fields of vitest's JSON report that are counted. */
export interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  /** Skipped tests. */
  numPendingTests: number;
  numTodoTests: number;
  /** One entry per test file. */
  testResults: { status: string; assertionResults: unknown[] }[];
}

/**
 * Counts the tests of a vitest run. A skipped test counts as failed, and so does a file whose tests could not
 * be collected. If vitest failed but no test did, or if no test ran, that is one failure.
 *
 * @param report undefined if vitest ended without a report
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
