import { createVitest } from 'vitest/node';

/** A program of its own: a mutant that never ends is stopped with it. It stands in the copy of the project that it tests. */
const vitest = await createVitest({
  watch: false,
  project: ['unit', 'commands'],
  bail: 1,
  maxWorkers: 1,
  fileParallelism: false,
  reporters: [{}],
});
await vitest.globTestSpecifications(['tests/unit/']);

interface Question {
  /** Absolute path of the file that changed. */
  source: string;
  /** Absolute paths of the test files to run, one after the other. */
  tests: string[];
}

async function passes({ source, tests }: Question): Promise<boolean> {
  vitest.invalidateFile(source);
  for (const test of tests) {
    const { testModules, unhandledErrors } = await vitest.runTestFiles([test]);
    if (testModules.length === 0) throw new Error(`No project has the test ${test}.`);
    if (unhandledErrors.length > 0 || testModules.some((module) => !module.ok())) return false;
  }
  return true;
}

process.on('message', (question: Question) => {
  passes(question).then(
    (passed) => process.send?.({ passed }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
process.on('disconnect', () => process.exit());
process.send?.({ ready: true });
