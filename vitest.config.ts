import { defineConfig } from 'vitest/config';

/** Tests that start other programs. From a process with the whole library in memory, that takes four times as long. */
const commandTests = [
  'tests/unit/scripts/{documented-commands,eval,interruption,kills,merge-program,new-site,quiet,run,send,tell-editor,topics,unwritable,workflows}.test.ts',
  'tests/unit/{fetch/command,state/broken-files}.test.ts',
];

export default defineConfig({
  test: {
    // No test asserts a time: this only ends one that hangs, on a machine with other work too.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // A forgotten `.only` must not hide the other tests.
    allowOnly: false,
    setupFiles: ['tests/support/refuse-undefined.ts'],
    // A test that never ends is stopped with its process, and leaves none of its own behind.
    pool: 'threads',
    // Asked for by the long run only: it makes the unit tests slower.
    coverage: {
      provider: 'v8',
      include: ['src/lib/**/*.ts'],
      reporter: ['text-summary'],
      reportsDirectory: '.cache/coverage',
      thresholds: { lines: 90 },
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          exclude: commandTests,
          // Loading the library anew for every file took longer than the tests.
          isolate: false,
          restoreMocks: true,
          unstubEnvs: true,
        },
      },
      {
        extends: true,
        test: {
          name: 'commands',
          include: commandTests,
          isolate: false,
          restoreMocks: true,
          unstubEnvs: true,
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          // Of a second, which is the default, a busy machine may have none for the browser.
          expect: { poll: { timeout: 90_000 } },
          globalSetup: 'tests/support/site-setup.ts',
          // One browser at a time: two slow each other down more than they save.
          fileParallelism: false,
          // The files share what they have parsed of the sites' pages; none of them changes it.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'builds',
          include: ['tests/builds/**/*.test.ts'],
          // A build uses both cores.
          fileParallelism: false,
        },
      },
    ],
  },
});
