import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments } from './command/read-arguments.ts';
import { print, printError } from './command/print.ts';
import { findChromium } from './tools/browser/find-chromium.ts';
import { folders } from '#src/files/folders.ts';
import { strict, type PageResult } from './tools/lighthouse/read-report.ts';
import { runLighthouse } from './tools/lighthouse/run-lighthouse.ts';
import { findExamples, type PageExample } from './tools/pictures/page-examples.ts';
import { startStaticServer } from './serve/static-server.ts';

const usage = `Usage: npm run lighthouse -- [--only TEXT]

Looks at the home page, a topic, a week, a paper and the search of the built site with Lighthouse, as on a phone,
served compressed as GitHub Pages does. Fails if accessibility, best practices or SEO have less than 100 points;
performance depends on the machine and is reported. The reports are kept in .cache/lighthouse.

  --only TEXT  types of pages with this text in their name only
  --help       print this text`;

const reports = '.cache/lighthouse';
const minPerformance = 99;

function printRow(cells: string[]): void {
  const [name = '', ...numbers] = cells;
  print([name.padEnd(14), ...numbers.map((number) => number.padStart(12))].join(''));
}

function formatResult({ points, figures }: PageResult): string[] {
  const { paint, blocked, shift, bytes } = figures;
  return [
    ...[points.performance, ...strict.map((name) => points[name])].map(String),
    `${(paint / 1000).toFixed(2)} s`,
    `${blocked.toFixed(0)} ms`,
    shift.toFixed(3),
    `${(bytes / 1000).toFixed(1)} kB`,
  ];
}

/** Number of pages with a fault. */
async function lookAt(examples: PageExample[]): Promise<number> {
  const chromium = findChromium();
  const server = await startStaticServer({ root: folders.out, base: '/', compress: true });
  const faults: string[] = [];
  const slow: string[] = [];
  try {
    printRow(['page', 'performance', 'access.', 'practices', 'SEO', 'largest', 'blocked', 'shift', 'sent']);
    for (const { type, path } of examples) {
      const file = join(reports, `${type.replace(/[^a-z]+/g, '-')}.json`);
      const result = await runLighthouse(new URL(path, server.url).href, file, chromium);
      printRow([type, ...formatResult(result)]);
      if (strict.some((name) => result.points[name] < 100))
        faults.push(`/${path}\n  ${result.faults.join('\n  ')}`);
      if (result.points.performance < minPerformance) slow.push(type);
    }
  } finally {
    await server.close();
  }
  if (slow.length > 0) print(`Performance is under ${minPerformance} here: ${slow.join('; ')}.`);
  for (const fault of faults) printError(fault);
  return faults.length;
}

async function main(): Promise<void> {
  const { values } = readArguments({
    options: { only: { type: 'string', default: '' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    print(usage);
    return;
  }
  if (!existsSync(join(folders.out, 'index.html')))
    throw new Error(`${folders.out} holds no built site. Run npm run build first.`);
  const examples = findExamples(folders.out).filter(
    ({ type, part, output }) => output.lighthouse && part === 'first' && type.includes(values.only),
  );
  if (examples.length === 0)
    throw new Error(`No type of pages that is looked at is called “${values.only}”.`);
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  if (await lookAt(examples)) process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  printError(`lighthouse: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
