import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addPapers, layOutFolders, type BenchFolders, type BenchPaper } from './bench-corpus.ts';
import { measureForms } from './bench-forms.ts';
import { benchPeer } from './bench-peer.ts';
import { addUp, sizeOf, type Row } from './bench-table.ts';
import { measureProcess } from './measure-process.ts';

/** Number of papers in a usual week. */
export const addedPapers = 50;

/** Measured as `npm run build`, with all that it does. */
export const wholeBuilds = {
  unchanged: 'nothing changed',
  week: `${String(addedPapers)} papers more`,
  note: 'one note saved',
  topic: 'one introduction edited',
};

interface Bench {
  target: BenchFolders;
  out: string;
  env: Record<string, string>;
}

/** Each stage as a process of its own, and all together. */
async function runStages(title: string, { target, out, env }: Bench): Promise<Row[]> {
  const run = async (stage: string, size: () => Row): Promise<Row> => {
    const figures = await measureProcess(process.execPath, ['scripts/tools/bench/bench-stage.ts', stage], {
      env,
    });
    return { ...size(), ...figures };
  };
  const ingest = await run('ingest', () => ({ stage: `${title}, ingest`, ...sizeOf(target.content) }));
  const site = await run('site', () => ({ stage: `${title}, site`, ...sizeOf(out, ['pagefind']) }));
  const search = await run('search', () => ({ stage: `${title}, search`, ...sizeOf(join(out, 'pagefind')) }));
  return [
    ingest,
    site,
    search,
    { ...addUp(`${title}, site and search`, [site, search]), files: undefined, bytes: undefined },
    { ...addUp(`${title}, together`, [ingest, site, search]), files: undefined, bytes: undefined },
  ];
}

/** `npm run build` as a whole. */
async function runBuild(stage: string, { env }: Bench): Promise<Row> {
  return { stage, ...(await measureProcess(process.execPath, ['scripts/build.ts'], { env })) };
}

function editTopic(content: string): void {
  const [topic = ''] = readdirSync(join(content, 'topics')).sort();
  const path = join(content, 'topics', topic);
  writeFileSync(path, `${readFileSync(path, 'utf8').trimEnd()} A sentence more.\n`);
}

function writeNote(content: string, text: string): void {
  const [paper = ''] = readdirSync(join(content, 'papers')).sort();
  mkdirSync(join(content, 'notes'), { recursive: true });
  writeFileSync(join(content, 'notes', paper), `---\n{}\n---\n\n${text}\n`);
}

export interface BenchRun {
  rows: Row[];
  /** What the cold build wrote, by form. */
  forms: Row[];
  /** Words on the peer's pages for a hundred of Offprint's, by kind of page; nothing without a peer. */
  words?: Map<string, number>;
}

/** One run of all measurements inside an empty folder. The newest papers are those that come later. */
export async function benchOnce(
  papers: BenchPaper[],
  content: string,
  folder: string,
  { peer: withPeer, language }: { peer: boolean; language?: string | undefined },
): Promise<BenchRun> {
  const target = layOutFolders(content, folder, language);
  const count = papers.length - addedPapers;
  addPapers(papers.slice(0, count), 'papers', target);
  const out = join(folder, 'dist');
  const env = {
    OFFPRINT_SEEDS: target.seeds,
    OFFPRINT_CONTENT: target.content,
    OFFPRINT_OUT: out,
    OFFPRINT_CACHE: join(folder, 'cache'),
  };
  const bench = { target, out, env };
  const cold = await runStages('cold', bench);
  const forms = measureForms(out);
  const peer = withPeer ? await benchPeer(target.content, out, folder) : undefined;
  writeNote(target.content, 'A note of the editor.');
  // The first build as a whole leaves the stamp.
  await runBuild('stamp', bench);
  const unchanged = await runBuild(wholeBuilds.unchanged, bench);
  writeNote(target.content, 'A note that the editor changed.');
  const note = await runBuild(wholeBuilds.note, bench);
  editTopic(target.content);
  const topic = await runBuild(wholeBuilds.topic, bench);
  addPapers(papers.slice(count), 'added', target);
  const week = await runBuild(wholeBuilds.week, bench);
  return {
    forms,
    rows: [...cold, unchanged, note, topic, week, ...(peer?.rows ?? [])],
    ...(peer && { words: peer.words }),
  };
}
