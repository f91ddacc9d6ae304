import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readCorpus, readOwnPapers, takePapers, writeCorpus } from './bench/bench-corpus.ts';
import { folders } from './files/folders.ts';
import { measureProcess, type ProcessFigures } from './bench/measure-process.ts';
import { runPipeline } from './pipeline.ts';
import { listFiles } from './files/read-files.ts';

const usage = `Usage: npm run bench -- [--papers N] [--corpus FILE] [--keep]

Measures time, memory, files and bytes of every stage, on the project's own papers or on a JSON Lines
file (also gzipped) of objects with title, abstract, arxivId, authors and issued.

  --papers N     number of papers (all of the corpus); more than there are repeats them
  --corpus FILE  papers to use
  --keep         leave the built site where it is and print where`;

interface Row {
  stage: string;
  seconds: number;
  megabytes?: number;
  files?: number;
  bytes?: number;
}

function sizeOf(folder: string): { files: number; bytes: number } {
  const files = listFiles(folder);
  return {
    files: files.length,
    bytes: files.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0),
  };
}

function printRow(row: Row): void {
  const number = (value: number | undefined, digits: number) =>
    value === undefined ? '–' : value.toFixed(digits);
  const cells = [
    row.stage.padEnd(18),
    number(row.seconds, 2).padStart(8),
    number(row.megabytes, 0).padStart(8),
    number(row.files, 0).padStart(8),
  ];
  console.log(
    [...cells, number(row.bytes === undefined ? undefined : row.bytes / 1e6, 2).padStart(9)].join(' '),
  );
}

/** Time of each stage of the pipeline, in this process and without writing. */
function benchPipeline(target: { seeds: string; content: string }): void {
  runPipeline(target, (stage, run) => {
    const start = performance.now();
    const result = run();
    printRow({ stage: `  ${stage}`, seconds: (performance.now() - start) / 1000 });
    return result;
  });
}

function toRow(stage: string, { seconds, peakMegabytes }: ProcessFigures, folder: string): Row {
  return { stage, seconds, megabytes: peakMegabytes, ...sizeOf(folder) };
}

async function benchBuild(folder: string, target: { seeds: string; content: string }): Promise<void> {
  const out = join(folder, 'dist');
  const env = {
    OFFPRINT_SEEDS: target.seeds,
    OFFPRINT_CONTENT: target.content,
    OFFPRINT_OUT: out,
    OFFPRINT_CACHE: join(folder, 'cache'),
  };
  const run = (stage: string) => measureProcess(['scripts/bench/bench-stage.ts', stage], env);
  printRow(toRow('ingest, first', await run('ingest'), target.content));
  printRow(toRow('ingest, again', await run('ingest'), target.content));
  printRow(toRow('site, cold', await run('site'), out));
  printRow(toRow('site, warm', await run('site'), out));
  printRow(toRow('search', await run('search'), join(out, 'pagefind')));
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      papers: { type: 'string' },
      corpus: { type: 'string' },
      keep: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(usage);
    return;
  }
  const corpus = values.corpus === undefined ? readOwnPapers(folders.content) : readCorpus(values.corpus);
  const count = values.papers === undefined ? corpus.length : Number(values.papers);
  if (!Number.isInteger(count) || count < 1)
    throw new Error(
      `“${values.papers ?? ''}” is not a number of papers. Give --papers a whole number above 0.`,
    );
  const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'));
  mkdirSync(join(folder, 'dist'));
  try {
    const target = writeCorpus(takePapers(corpus, count), folders.content, folder);
    console.log(
      `${String(count)} papers\n${'stage'.padEnd(18)} ${'seconds'.padStart(8)} ${'peak MB'.padStart(8)} ${'files'.padStart(8)} ${'MB'.padStart(9)}`,
    );
    benchPipeline(target);
    await benchBuild(folder, target);
  } finally {
    if (values.keep) console.log(`The files are in ${folder}.`);
    else rmSync(folder, { recursive: true, force: true });
  }
}

try {
  await main();
} catch (error) {
  console.error(`bench: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
