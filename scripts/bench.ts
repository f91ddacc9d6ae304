import { readCount } from './command/read-count.ts';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { readArguments } from './command/read-arguments.ts';
import {
  layOutFolders,
  addPapers,
  readCorpus,
  readOwnPapers,
  takePapers,
  type BenchPaper,
} from './tools/bench/bench-corpus.ts';
import { benchDev } from './tools/bench/bench-dev.ts';
import { isLanguage, languages } from '#src/words/languages.ts';
import { findHugo } from './tools/bench/bench-peer.ts';
import { addedPapers, benchOnce, wholeBuilds, type BenchRun } from './tools/bench/bench-run.ts';
import {
  formatRatio,
  formatRow,
  largestPage,
  medianRows,
  tableHead,
  type Row,
} from './tools/bench/bench-table.ts';
import { print, printError } from './command/print.ts';
import { folders } from '#src/files/folders.ts';
import { runPipeline } from '#src/ingest/pipeline.ts';

const usage = `Usage: npm run bench -- [--papers N] [--corpus FILE] [--runs N] [--language L]
                        [--peer] [--stages] [--keep]
       npm run bench -- --dev [--papers N] [--corpus FILE]

Measures time, memory, files and bytes of a cold build, of one with nothing changed, with one note, with one
introduction and with 50 papers more; and files, bytes and seconds of every form of the cold site. The papers are the
project's own or those of a JSON Lines file (also gzipped) of objects with title, abstract, arxivId, authors and issued.

  --papers N     number of papers (all of the corpus); more than there are mixes new ones from their sentences
  --corpus FILE  papers to use
  --runs N       number of runs, of which the median counts (1)
  --language L   of the pages: en, de or zh-Hans (that of the settings)
  --peer         let Hugo make the same pages, and Pagefind's own program index them, and print the ratios
  --dev          measure instead how long npm run dev takes to show what an editor saves, file by file
  --stages       also measure each stage of ingest, in this process
  --keep         leave the built site of the last run where it is and print where
  --help         print this text`;

const options = {
  papers: { type: 'string' },
  corpus: { type: 'string' },
  runs: { type: 'string', default: '1' },
  language: { type: 'string' },
  peer: { type: 'boolean', default: false },
  dev: { type: 'boolean', default: false },
  stages: { type: 'boolean', default: false },
  keep: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

type Values = ReturnType<typeof readArguments<{ options: typeof options }>>['values'];

/** Measures each stage of the pipeline in this process, without writing. */
function benchPipeline(papers: BenchPaper[], folder: string): void {
  const target = layOutFolders(folders.content, folder);
  addPapers(papers, 'papers', target);
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

function describeLoad(): string {
  return `load ${loadavg()[0]?.toFixed(1) ?? '?'} on ${String(availableParallelism())} cores`;
}

function reportForms(forms: readonly Row[], papers: number): void {
  const bytes = forms.reduce((sum, form) => sum + (form.bytes ?? 0), 0);
  print(`\nforms of the cold site, ${(bytes / 1000 / papers).toFixed(1)} KB a paper`);
  for (const form of forms) print(formatRow({ ...form, stage: `  ${form.stage}` }));
}

/** @param papers number of papers of the cold build */
function report(runs: BenchRun[], out: string, papers: number): void {
  const rows = medianRows(runs.map((run) => run.rows));
  print(tableHead);
  for (const row of rows) print(formatRow(row));
  const peer = rows.find(({ stage }) => stage === 'peer, cold');
  if (peer) {
    print(`\nover the peer, cold`);
    for (const stage of ['cold, site and search', ...Object.values(wholeBuilds)])
      print(formatRatio(stage, rows, peer));
    const words = [...(runs.at(-1)?.words ?? [])].map(([kind, share]) => `${kind} ${share.toFixed(0)}`);
    print(`words on the peer's pages for 100 of Offprint's: ${words.join(', ')}`);
  }
  reportForms(runs.at(-1)?.forms ?? [], papers);
  const { path, bytes } = largestPage(out);
  print(`\nlargest page: ${path}, ${(bytes / 1000).toFixed(0)} KB; at the end ${describeLoad()}`);
}

async function bench(values: Values): Promise<void> {
  if (values.language !== undefined && !isLanguage(values.language))
    throw new Error(
      `--language ${values.language} is not known. Write one of ${Object.keys(languages).join(', ')}.`,
    );
  if (values.peer) findHugo();
  const corpus = values.corpus === undefined ? readOwnPapers(folders.content) : readCorpus(values.corpus);
  const count =
    values.papers === undefined ? corpus.length - addedPapers : readCount('papers', values.papers);
  const papers = takePapers(corpus, count + addedPapers);
  const mixed = Math.max(0, papers.length - corpus.length);
  print(
    `${String(count)} papers and ${String(addedPapers)} to add, ${String(mixed)} of them mixed from sentences of others; at the start ${describeLoad()}`,
  );
  const runs: BenchRun[] = [];
  // Inside the project, since Astro looks for its packages from the output folder.
  mkdirSync('.cache', { recursive: true });
  for (let run = 0, wanted = readCount('runs', values.runs); run < wanted; run += 1) {
    const isLast = run + 1 === wanted;
    const folder = mkdtempSync(join('.cache', 'bench-'));
    try {
      if (values.dev) {
        print(tableHead);
        for (const row of await benchDev(papers, folders.content, folder)) print(formatRow(row));
        continue;
      }
      if (values.stages && run === 0) benchPipeline(papers.slice(0, count), join(folder, 'stages'));
      runs.push(await benchOnce(papers, folders.content, folder, values));
      if (isLast) report(runs, join(folder, 'dist'), count);
    } finally {
      if (values.keep && isLast) print(`The files are in ${folder}.`);
      else rmSync(folder, { recursive: true, force: true });
    }
  }
}

try {
  const { values } = readArguments({ options });
  if (values.help) print(usage);
  else await bench(values);
} catch (error) {
  printError(`bench: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
