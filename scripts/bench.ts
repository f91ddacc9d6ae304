import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { print, printError } from './command/print.ts';
import {
  addPapers,
  layOutFolders,
  readCorpus,
  readOwnPapers,
  takePapers,
  type BenchFolders,
} from './tools/bench/bench-corpus.ts';
import { benchPeers } from './tools/bench/bench-peers.ts';
import { addUp, formatRow, largestPage, sizeOf, tableHead, type Row } from './tools/bench/bench-table.ts';
import { measureProcess } from './tools/bench/measure-process.ts';
import { folders } from '#src/files/folders.ts';
import { runPipeline } from '#src/ingest/pipeline.ts';

const usage = `Usage: npm run bench -- [--papers N] [--corpus FILE] [--peers] [--keep]

Measures time, memory, files and bytes of every stage of a build: a cold one, one with nothing changed, and
one with 50 papers more. The papers are the project's own or those of a JSON Lines file (also gzipped) of
objects with title, abstract, arxivId, authors and issued.

  --papers N     number of papers (all of the corpus); more than there are repeats them
  --corpus FILE  papers to use
  --peers        let Hugo and Eleventy build the same papers, where they are installed
  --keep         leave the built site where it is and print where`;

/** Number of papers in a usual week. */
const addedPapers = 50;

interface Bench {
  target: BenchFolders;
  out: string;
  env: Record<string, string>;
}

/** Measures each stage of the pipeline in this process, without writing. */
function benchPipeline(target: BenchFolders): void {
  print('stages of ingest, in this process');
  runPipeline(target, (stage, run) => {
    const [start, cpu] = [performance.now(), process.cpuUsage()];
    const result = run();
    const { user, system } = process.cpuUsage(cpu);
    const [seconds, cpuSeconds] = [(performance.now() - start) / 1000, (user + system) / 1e6];
    print(formatRow({ stage: `  ${stage}`, seconds, cpuSeconds }));
    return result;
  });
}

/** Runs every stage as a separate process and prints its row. Returns the row of the stage that builds the pages. */
async function benchBuild(title: string, { target, out, env }: Bench): Promise<Row> {
  print(title);
  const run = async (stage: string, size: () => Row) => {
    const figures = await measureProcess(process.execPath, ['scripts/tools/bench/bench-stage.ts', stage], {
      env,
    });
    const row = { ...size(), ...figures };
    print(formatRow(row));
    return row;
  };
  const ingest = await run('ingest', () => ({ stage: '  ingest', ...sizeOf(target.content) }));
  const site = await run('site', () => ({ stage: '  site', ...sizeOf(out, ['pagefind']) }));
  const search = await run('search', () => ({ stage: '  search', ...sizeOf(join(out, 'pagefind')) }));
  print(formatRow({ ...addUp('  together', [ingest, site, search]), files: undefined, bytes: undefined }));
  return site;
}

function describeCorpus(count: number, corpus: number): string {
  const repeated = count + addedPapers - corpus;
  if (repeated <= 0) return `${String(count)} papers`;
  return `${String(count)} papers and ${String(addedPapers)} to add; ${String(repeated)} of them repeat others under other titles, numbers and dates`;
}

async function bench(folder: string, values: Options): Promise<void> {
  const corpus = values.corpus === undefined ? readOwnPapers(folders.content) : readCorpus(values.corpus);
  const count = values.papers === undefined ? corpus.length : Number(values.papers);
  if (!Number.isInteger(count) || count < 1)
    throw new Error(
      `“${values.papers ?? ''}” is not a number of papers. Give --papers a whole number above 0.`,
    );
  const papers = takePapers(corpus, count + addedPapers);
  const target = layOutFolders(folders.content, folder);
  addPapers(papers.slice(0, count), 'papers', target);
  const out = join(folder, 'dist');
  const env = {
    OFFPRINT_SEEDS: target.seeds,
    OFFPRINT_CONTENT: target.content,
    OFFPRINT_OUT: out,
    OFFPRINT_CACHE: join(folder, 'cache'),
  };
  print(`${describeCorpus(count, corpus.length)}\n${tableHead}`);
  benchPipeline(target);
  const cold = await benchBuild('cold build', { target, out, env });
  const { path, bytes } = largestPage(out);
  await benchBuild('nothing changed', { target, out, env });
  if (values.peers) await benchPeers(target.content, folder, cold);
  addPapers(papers.slice(count), 'added', target);
  await benchBuild(`${String(addedPapers)} papers more`, { target, out, env });
  print(`largest page: ${path}, ${(bytes / 1000).toFixed(0)} KB`);
}

interface Options {
  papers?: string | undefined;
  corpus?: string | undefined;
  peers?: boolean | undefined;
  keep?: boolean | undefined;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      papers: { type: 'string' },
      corpus: { type: 'string' },
      peers: { type: 'boolean' },
      keep: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    print(usage);
    return;
  }
  // Inside the project, since Astro looks for its packages from the output folder.
  mkdirSync('.cache', { recursive: true });
  const folder = mkdtempSync(join('.cache', 'bench-'));
  try {
    await bench(folder, values);
  } finally {
    if (values.keep) print(`The files are in ${folder}.`);
    else rmSync(folder, { recursive: true, force: true });
  }
}

try {
  await main();
} catch (error) {
  printError(`bench: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
