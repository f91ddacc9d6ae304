import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { readArguments } from './command/read-arguments.ts';
import { layOutCorpus } from '../tests/support/corpus.ts';
import { buildVariables, testSites } from '../tests/support/test-sites.ts';
import { print, printError } from './command/print.ts';
import { formatError } from './command/report.ts';
import { countTests, type Count, type VitestReport } from './tools/checks/count-tests.ts';
import { runNode } from './tools/checks/run-node.ts';
import { runSteps, type Step } from './tools/checks/run-steps.ts';

interface Result extends Count {
  seconds: number;
  output: string;
}

const usage = `Usage: npm test -- [--all]

Runs every check and every test, all of them even if some fail, and ends with one line: N passed, N failed.

  --all   the long run, which takes hours: more of what is drawn by chance, all of what is alike, and the coverage
  --help  print this text

tests/README.md says how to run a part of the tests.`;

const values = readOptions();
const more = values.all ? { OFFPRINT_RUNS: '2000', OFFPRINT_DRAWS: '20', OFFPRINT_LONG: '1' } : {};
const patience = values.all ? ['--testTimeout=1800000', '--hookTimeout=1800000'] : [];
/** Far more than any step needs: one that runs longer is caught in a loop. */
const maxSeconds = values.all ? 4 * 3600 : 1500;
const reports = '.cache/test';
const astroSteps = ['build', 'build below a path'];
const otherSites = ['hostile', 'german', 'chinese'] as const;
const builtSites = { OFFPRINT_TEST_SITES: 'built' };
/** The files of the site tests: those that look at another site than the first two, and all others. */
const siteFiles = Map.groupBy(
  readdirSync('tests/site').map((name) => join('tests/site', name)),
  (file) => /\/support\/(?:hostile-site|language-sites)\.ts'/.test(readFileSync(file, 'utf8')),
);
/** More than there are cores, since a browser often waits. */
const atOnce = Math.min(3, availableParallelism() + 1);
/**
 * Options of Node for a program of which most lives as long as it runs: what is young is collected in large lots, and
 * what is old not before it comes to 2 GB. Each saves about a sixth of the processor time of linting with types.
 */
const seldomCollected = [
  '--min-semi-space-size=64',
  '--max-semi-space-size=128',
  '--initial-old-space-size=2048',
];
const ownFolders = { OFFPRINT_SEEDS: undefined, OFFPRINT_CONTENT: undefined };

/** The tests in a browser take longest, so that all that they wait for comes first. */
const steps: Step<Result>[] = [
  check('build', ['scripts/build.ts'], { env: buildVariables('root') }),
  site('hostile'),
  // One build after the other: both write the entries and the types.
  check('build below a path', ['scripts/build.ts'], { after: ['build'], env: buildVariables('base') }),
  // These two take papers from the first.
  site('german', ['build']),
  site('chinese', ['build']),
  tests(
    'site tests',
    { project: 'site', files: siteFiles.get(false) },
    { after: astroSteps, env: builtSites },
  ),
  tests(
    'tests of other sites',
    { project: 'site', files: siteFiles.get(true), report: 'other-sites' },
    { after: [...astroSteps, ...otherSites.map(siteStep)], env: builtSites },
  ),
  tests('build tests', { project: 'builds' }, { after: astroSteps }),
  // Of the components alone; the next step has all other files, and reads the types that this one writes.
  check('components', [tool('astro/bin/astro.mjs'), 'check', '--tsconfig', 'tsconfig.components.json'], {
    after: astroSteps,
    env: { OFFPRINT_CACHE: '.cache/astro-check' },
  }),
  check('lint and types', [...seldomCollected, 'scripts/tools/checks/check-code.ts'], {
    after: ['components'],
  }),
  check('format', [tool('prettier/bin/prettier.cjs'), '--check', '.']),
  check('unused code', [tool('knip/bin/knip.js')]),
  // The tests read a corpus of their own; these two look at the project's seeds and content.
  check('entries', ['scripts/ingest.ts', '--check'], { env: ownFolders }),
  check('doctor', ['scripts/doctor.ts'], { env: ownFolders }),
  // Their files fill what the others leave of both cores.
  tests('tests of commands', { project: 'commands' }, {}),
  tests('unit tests', { project: 'unit', flags: values.all ? ['--coverage.enabled'] : [] }, {}),
];

// What an earlier run left must not stand in for what this one fails to make.
for (const folder of [reports, ...Object.values(testSites).map(({ out }) => out)])
  rmSync(folder, { recursive: true, force: true });
layOutCorpus();
mkdirSync(reports, { recursive: true });
const results = await runSteps(steps, atOnce, (name, result) => {
  print(summarise(name, result));
  if (result.failed > 0) print(`\n${result.output.trim()}\n`);
});
print(`\n${[...results].map(([name, result]) => summarise(name, result)).join('\n')}\n`);
const total = [...results.values()].reduce(
  (sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }),
  { passed: 0, failed: 0 },
);
print(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** Help and a fault end the process. */
function readOptions(): { all: boolean } {
  const flag = { type: 'boolean', default: false } as const;
  try {
    const { values } = readArguments({ options: { all: flag, help: flag } });
    if (!values.help) return values;
    print(usage);
    process.exit(0);
  } catch (error) {
    printError(`test: ${formatError(error)}`);
    process.exit(1);
  }
}

interface StepOptions {
  after?: string[];
  env?: Record<string, string | undefined>;
}

/** A step that counts as one test. */
function check(name: string, args: string[], { after, env }: StepOptions = {}): Step<Result> {
  return step(name, args, { after, env }, (code) =>
    code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 },
  );
}

function siteStep(name: (typeof otherSites)[number]): string {
  return `site “${name}”`;
}

/** Builds another site for the site tests. */
function site(name: (typeof otherSites)[number], after: string[] = []): Step<Result> {
  const env = { NODE_ENV: undefined, OFFPRINT_TEST_SITES: undefined };
  return check(siteStep(name), ['tests/support/build-test-site.ts', name], { after, env });
}

interface Chosen {
  project: string;
  /** All of the project if undefined. */
  files?: string[] | undefined;
  /** Name of the report, if it is not that of the project. */
  report?: string;
  flags?: string[];
}

/** A step that counts as tests of one vitest project. */
function tests(
  name: string,
  { project, files = [], report = project, flags = [] }: Chosen,
  options: StepOptions,
): Step<Result> {
  const file = join(reports, `${report}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const chosen = ['run', '--project', project, ...files];
  const args = [tool('vitest/vitest.mjs'), ...chosen, ...reporters, ...patience, ...flags];
  return step(name, args, options, (code) => countTests(readReport(file), code));
}

function step(
  name: string,
  args: string[],
  { after, env }: StepOptions,
  count: (code: number) => Count,
): Step<Result> {
  const run = async () => {
    const start = performance.now();
    const { code, output } = await runNode(
      args,
      {
        ...more,
        ...env,
        NO_COLOR: '1',
        FORCE_COLOR: undefined,
      },
      maxSeconds,
    );
    return { ...count(code), seconds: (performance.now() - start) / 1000, output };
  };
  return { name, after, run };
}

function readReport(file: string): VitestReport | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as VitestReport) : undefined;
}

function tool(path: string): string {
  return join('node_modules', path);
}

function summarise(name: string, { passed, failed, seconds }: Result): string {
  const count = `${passed} passed, ${failed} failed`;
  return `${failed > 0 ? 'FAIL' : 'ok  '}  ${name.padEnd(20)}${count.padEnd(24)}${seconds.toFixed(1).padStart(6)} s`;
}
