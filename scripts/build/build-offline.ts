import { createHash } from 'node:crypto';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assetReferences } from '#lib/text/asset-references.ts';
import { listFiles, readText } from '#src/files/read-files.ts';
import { fileAt, paths } from '#src/site/paths.ts';
import type { WorkerPlan } from '#src/client/offline/worker-scope.ts';

/** What browsers read of a week's data to know its pages. */
interface WeekData {
  papers: { id: string }[];
}

/** Bytes of a week's pages and of those of its papers with all that they need, and their paths below the base. */
interface WeekExtent {
  bytes: number;
  pages: string[];
}

function below(path: string): string {
  return path.slice(1);
}

/** The pages of a week: its own, and one for each of its papers; all papers need the same files. */
function measureWeek(out: string, base: string, week: string): WeekExtent {
  const own = listFiles(join(out, below(paths.week(week))))
    .filter((file) => file.endsWith('index.html'))
    .map((file) => below(paths.week(week)) + file.slice(0, -'index.html'.length));
  const data = readText(join(out, fileAt(paths.apiWeek(week)))) ?? '{"papers":[]}';
  const papers = (JSON.parse(data) as WeekData).papers.map(({ id }) => below(paths.paper(id)));
  const pages = [...own.sort(), ...papers];
  const needed = [...own.slice(0, 1), ...papers.slice(0, 1)].flatMap((page) => filesOf(out, base, page));
  const files = new Set([...pages, ...needed]);
  const sizes = [...files].map((path) => statSync(join(out, fileAt(`/${path}`))).size);
  return { bytes: sizes.reduce((sum, size) => sum + size, 0), pages };
}

/** The weeks that have a page. */
function listWeeks(out: string): string[] {
  const data = below(paths.apiWeek('_'));
  const folder = data.slice(0, data.lastIndexOf('/'));
  return listFiles(join(out, folder)).map((file) => file.slice(0, -'.json'.length));
}

/** Files that a page needs, found from itself on, below the folder of the site. */
function filesOf(out: string, base: string, page: string): string[] {
  const root = `https://site.invalid${base}`;
  const found = new Set([`${root}${page}`]);
  for (const address of found) {
    const path = address.slice(root.length);
    if (/\.(?:woff2|ico)$/.test(path)) continue;
    const text = readText(join(out, fileAt(`/${path}`))) ?? '';
    for (const needed of assetReferences(text, address)) if (needed.startsWith(root)) found.add(needed);
  }
  return [...found].map((address) => address.slice(root.length)).sort();
}

function hashFiles(out: string, files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\n`).update(readText(join(out, fileAt(`/${file}`))) ?? '');
  return hash.digest('base64url').slice(0, 16);
}

function planWorker(out: string, base: string): WorkerPlan {
  const offline = below(paths.offline());
  const shell = filesOf(out, base, offline);
  const search = below(paths.searchIndex());
  return {
    version: hashFiles(out, shell),
    shell,
    offline,
    assets: below(paths.assets()),
    search,
    searchManifest: `${search}manifest.json`,
  };
}

/** A program for a worker as one classic script. */
async function bundle(file: string): Promise<string> {
  // Most commands need no bundler.
  const { rolldown } = await import('rolldown');
  const build = await rolldown({
    input: join('src/client/offline', file),
    platform: 'browser',
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
  });
  const { output } = await build.generate({ format: 'iife', minify: true, sourcemap: false });
  await build.close();
  return output[0].code;
}

/** The program of the worker as a build with the same code has left it, without the plan before it. */
export function readProgram(out: string): string | undefined {
  const text = readText(join(out, fileAt(paths.worker())));
  return text?.slice(text.indexOf('\n') + 1);
}

/**
 * Writes the service worker, and what browsers have to know to keep a week. Both follow from the files of the site. The
 * version stands in the worker alone, so that no page changes with it.
 *
 * @param out folder of the site
 * @param base path of the site, with a slash at its end
 * @param isOn whether the settings want it; otherwise the worker clears what earlier ones kept
 * @param known the program of the worker, if it need not be made
 * @returns the files that it wrote, with the folder of the site
 */
export async function buildOffline(
  out: string,
  base: string,
  isOn: boolean,
  known?: string,
): Promise<string[]> {
  const worker = join(out, fileAt(paths.worker()));
  const plan = isOn ? `self.plan=${JSON.stringify(planWorker(out, base))};\n` : '';
  const program = known ?? (await bundle(isOn ? 'worker.ts' : 'removal.ts'));
  writeFileSync(worker, plan + program);
  if (!isOn) return [worker];
  const weeks = Object.fromEntries(listWeeks(out).map((week) => [week, measureWeek(out, base, week)]));
  const offlineWeeks = join(out, fileAt(paths.offlineWeeks()));
  writeFileSync(offlineWeeks, `${JSON.stringify(weeks)}\n`);
  return [worker, offlineWeeks];
}
