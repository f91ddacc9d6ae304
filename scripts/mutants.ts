import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments } from './command/read-arguments.ts';
import { listFiles, toPosix } from '#src/files/read-files.ts';
import { print, printError } from './command/print.ts';
import { readCount } from './command/read-count.ts';
import { applyMutant, findMutants, type Mutant } from './tools/mutants/find-mutants.ts';
import { relatedTests } from './tools/mutants/related-tests.ts';
import { copyTree, TestProcess } from './tools/mutants/test-process.ts';

const usage = `Usage: npm run mutants -- PATH… [--sample N] [--seed TEXT] [--patience N]

Puts one small fault after the other into the TypeScript files of PATH, in a copy of the project, and says which ones
the unit tests that import the file do not notice. Ends with 1 if there is one, and with 2 if nothing can be measured.

  --patience N  leave out files of tests that take more seconds, where another is quicker (5)
  --sample N    so many of the faults, the same ones for the same seed (all of them)
  --seed TEXT   chooses the sample ("1")
  --help        print this text`;

interface Fault {
  path: string;
  mutant: Mutant;
}

/** Slower than this many times the tests without a fault is a loop without end. */
const slowness = 8;
const minLimitMs = 15_000;
const maxBaselineMs = 300_000;

function sourcesOf(path: string): string[] {
  if (!existsSync(path)) throw new Error(`${path} does not exist. Name a file or a folder.`);
  const files = statSync(path).isFile() ? [path] : listFiles(path).map((name) => join(path, name));
  return files
    .map((file) => toPosix(file))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('-types.ts'));
}

function takeSample(faults: Fault[], count: number, seed: string): Fault[] {
  const drawn = faults.map((fault) => {
    const { start, text } = fault.mutant;
    return {
      fault,
      order: createHash('sha256').update(`${seed} ${fault.path} ${start} ${text}`).digest('hex'),
    };
  });
  const chosen = drawn.sort((a, b) => (a.order < b.order ? -1 : 1)).slice(0, count);
  return faults.filter((fault) => chosen.some((one) => one.fault === fault));
}

function describe({ path, mutant }: Fault, source: string): string {
  const was = source.slice(mutant.start, mutant.end);
  const oneLine = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 70);
  return `${path}:${mutant.line}: ${mutant.operator}: ${oneLine(was)} → ${oneLine(mutant.text) || 'nothing'}`;
}

/** The tests of a file that are quick enough to be run for each of its faults, all of which pass without one; at least the nearest. */
async function chooseTests(
  path: string,
  folder: string,
  runner: TestProcess,
  maxTestMs: number,
): Promise<{ tests: string[]; limitMs: number }> {
  const all = listFiles(join(folder, 'tests/unit')).filter((name) => name.endsWith('.test.ts'));
  const tests: string[] = [];
  let totalMs = 0;
  for (const test of relatedTests(
    path,
    all.map((name) => `tests/unit/${name}`),
  )) {
    const start = performance.now();
    const passed = await runner.passes(path, [test], tests.length > 0 ? maxTestMs : maxBaselineMs);
    if (passed === false) throw new Error(`${test} fails without a fault. Mend it first.`);
    if (passed === undefined && tests.length > 0) continue;
    if (passed === undefined) throw new Error(`${test} does not end. Mend it first.`);
    tests.push(test);
    totalMs += performance.now() - start;
  }
  return { tests, limitMs: Math.max(minLimitMs, totalMs * slowness) };
}

/** Tests the faults of one file. Returns how many were noticed. */
async function testFaults(
  faults: Fault[],
  path: string,
  folder: string,
  runner: TestProcess,
  maxTestMs: number,
): Promise<number> {
  const source = readFileSync(path, 'utf8');
  const { tests, limitMs } = await chooseTests(path, folder, runner, maxTestMs);
  if (tests.length === 0) print(`${path}: no unit test imports it.`);
  let killed = 0;
  for (const fault of faults) {
    writeFileSync(join(folder, path), applyMutant(source, fault.mutant));
    if (tests.length > 0 && (await runner.passes(path, tests, limitMs)) !== true) killed += 1;
    else print(describe(fault, source));
  }
  writeFileSync(join(folder, path), source);
  // What one file's tests have loaded is none of the next one's.
  runner.stop();
  print(`${path}: ${killed} of ${faults.length} noticed by ${tests.length} files of tests`);
  return killed;
}

async function testAll(faults: Fault[], maxTestMs: number): Promise<number> {
  const folder = copyTree();
  const runner = new TestProcess(folder);
  let killed = 0;
  try {
    for (const [path, ofFile] of Map.groupBy(faults, (fault) => fault.path))
      killed += await testFaults(ofFile, path, folder, runner, maxTestMs);
  } finally {
    runner.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  return killed;
}

async function main(): Promise<void> {
  const { values, positionals } = readArguments({
    allowPositionals: true,
    options: {
      patience: { type: 'string', default: '5' },
      sample: { type: 'string' },
      seed: { type: 'string', default: '1' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    print(usage);
    return;
  }
  if (positionals.length === 0)
    throw new Error('Name a file or a folder, as in npm run mutants -- src/lib/fetch.');
  const sample = values.sample === undefined ? Infinity : readCount('sample', values.sample);
  const patience = readCount('patience', values.patience);
  const all = positionals
    .flatMap(sourcesOf)
    .flatMap((path) => findMutants(readFileSync(path, 'utf8')).map((mutant) => ({ path, mutant })));
  const faults = takeSample(all, sample, values.seed);
  const killed = await testAll(faults, patience * 1000);
  print(
    `${killed} of ${faults.length} noticed (${((100 * killed) / Math.max(1, faults.length)).toFixed(1)} %), of ${all.length} that there are`,
  );
  process.exitCode = killed === faults.length ? 0 : 1;
}

try {
  await main();
} catch (error) {
  printError(`mutants: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}
