import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { paths } from '#src/site/paths.ts';
import { addPapers, layOutFolders, type BenchPaper } from './bench-corpus.ts';
import type { Row } from './bench-table.ts';
import { measureProcess } from './measure-process.ts';

/** How often a page is asked for until it shows what was saved. */
const pollMs = 50;
const maxSeconds = 120;

/** A file that an editor saves, and where it shows. */
interface Save {
  stage: string;
  /** Below the content folder. */
  file: string;
  /** The new text from the one before, which is empty if there is none. It holds the mark. */
  write: (before: string, mark: string) => string;
  page: string;
}

/** Starts the dev server and waits for its address. */
async function startDev(env: Record<string, string>): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, ['scripts/dev.ts', '--port', '0'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (text: Buffer) => {
      printed += text.toString();
      const [, address] = /The site is at (\S+)/.exec(printed) ?? [];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', () => {
      reject(new Error(`npm run dev ended:\n${printed}`));
    });
  });
  return { child, url };
}

/** Seconds until a page shows a text; every answer must have a body. */
async function waitFor(url: string, text: string): Promise<number> {
  const start = performance.now();
  for (let seconds = 0; seconds < maxSeconds; seconds = (performance.now() - start) / 1000) {
    const body = await (await fetch(url, { headers: { accept: 'text/html' } })).text();
    if (body === '') throw new Error(`${url} was empty ${seconds.toFixed(1)} s after a save.`);
    if (body.includes(text)) return (performance.now() - start) / 1000;
    await pause(pollMs);
  }
  throw new Error(`${url} does not show “${text}” after ${String(maxSeconds)} s.`);
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** One save of each kind of file that an editor writes. */
function listSaves(content: string): Save[] {
  const editions = JSON.parse(readText(join(content, 'derived/editions.json'))) as Record<
    string,
    { id: string }[]
  >;
  const [newest] = Object.entries(editions);
  const [week, papers] = newest ?? ['', []];
  const [topic = ''] = readdirSync(join(content, 'topics')).sort();
  const paper = papers[0]?.id ?? '';
  return [
    {
      stage: 'a topic',
      file: `topics/${topic}`,
      write: (before, mark) => before.replace('title: ', `title: ${mark} `),
      page: paths.topic(topic.replace('.mdx', '')),
    },
    {
      stage: 'a note',
      file: `notes/${paper}.mdx`,
      write: (_before, mark) => `---\n{}\n---\n\n${mark}\n`,
      page: paths.paper(paper),
    },
    {
      stage: 'a foreword',
      file: `editions/${week}.mdx`,
      write: (_before, mark) => `---\n{}\n---\n\n${mark}\n`,
      page: paths.week(week),
    },
    {
      stage: 'a setting',
      file: 'settings.yaml',
      write: (before, mark) => before.replace(/^title: .*$/m, `title: ${mark}`),
      page: paths.home(),
    },
    {
      stage: 'a decision',
      file: 'decisions.yaml',
      write: (_before, mark) => `- remove: '${paper}'\n  reason: ${mark}\n`,
      page: paths.paper(paper),
    },
  ];
}

/** Saves a file of each kind beside `npm run dev` and measures until a page shows it. Throws if an answer is empty. */
export async function benchDev(papers: BenchPaper[], content: string, folder: string): Promise<Row[]> {
  const target = layOutFolders(content, folder);
  addPapers(papers, 'papers', target);
  const env = {
    OFFPRINT_SEEDS: target.seeds,
    OFFPRINT_CONTENT: target.content,
    OFFPRINT_OUT: join(folder, 'dist'),
    OFFPRINT_CACHE: join(folder, 'cache'),
  };
  await measureProcess(process.execPath, ['scripts/tools/bench/bench-stage.ts', 'ingest'], { env });
  const start = performance.now();
  const { child, url } = await startDev(env);
  try {
    const rows: Row[] = [{ stage: 'dev server ready', seconds: (performance.now() - start) / 1000 }];
    rows.push({ stage: 'first page', seconds: await waitFor(url, '</html>') });
    for (const [number, { stage, file, write, page }] of listSaves(target.content).entries()) {
      const address = new URL(page.slice(1), url).href;
      await waitFor(address, '</html>');
      const path = join(target.content, file);
      const mark = `Saved ${String(number)}`;
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, write(readText(path), mark));
      rows.push({ stage: `${stage} saved`, seconds: await waitFor(address, mark) });
    }
    return rows;
  } finally {
    child.kill();
  }
}
