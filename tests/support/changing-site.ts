import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import type { SegmentRow } from '#scripts/build/segments/list-segments.ts';
import { hfAnswer } from './answers.ts';
import { copyProject } from './copy-project.ts';
import { corpus } from './corpus.ts';
import { hashFiles } from './hash-files.ts';
import { runIn } from './run-in.ts';
import { testOrigin } from './test-sites.ts';

const day = '2025-12-03';
const answer = `seeds/${day}.json`;

export interface CleanBuild {
  files: Record<string, string>;
  /** What `--segments` printed before and after, by segment. */
  before: SegmentRow[];
  after: SegmentRow[];
  /** Files that the segment which was built by itself left for the site. */
  ready: string[];
  /** Whether nothing of it was left over. */
  isTaken: boolean;
}

export interface ChangingSite {
  /** Absolute path of the copy of the project. */
  folder: string;
  /** Replaces a text of a file once; the file has to hold it. */
  edit: (file: string, from: string, to: string) => void;
  /** Text of a file of the project, or of the kept site in `kept`. */
  read: (file: string) => string;
  /** Writes a file of the project. */
  write: (file: string, text: string) => void;
  /** Files of the kept site and of its cache that hold a text, however they are written. */
  findText: (text: string) => string[];
  /** Lays down the day's papers, all by one author and from one organisation. */
  writePapers: (count: number) => void;
  /** Lets later builds do without papers that no seed holds any more. */
  allowRemoval: () => void;
  /** Builds with what the build before has kept, and returns the hash of every file. */
  build: () => Promise<Record<string, string>>;
  /**
   * Starts the same build and kills it some milliseconds after it wrote a file or a folder of the project, or removed
   * the stamp, which it writes last of all. If it ends within these milliseconds, nothing is killed.
   *
   * @throws if the build ends before it changes the file
   */
  buildKilled: (file: string, afterMs?: number) => Promise<void>;
  /**
   * Builds the same in another folder, time zone and language, with an empty cache: one segment by itself, then the
   * site that joins it and makes the others. Returns the hash of every file.
   */
  buildClean: () => Promise<CleanBuild>;
}

function listEveryFile(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

const gone = 'none';

/** Changes when a file is written, replaced or removed. */
function markOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? `${found.ino} ${found.mtimeMs}` : gone;
}

/** Pagefind compresses what it writes. */
function holdsText(path: string, text: string): boolean {
  const bytes = readFileSync(path);
  const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (isCompressed ? gunzipSync(bytes) : bytes).includes(text);
}

/** A copy of the project with a dozen papers in every kind of page, to be changed and built again. */
export function layOutChangingSite(name: string): ChangingSite {
  const folder = resolve(name);
  copyProject(folder);
  rmSync(join(folder, 'seeds'), { recursive: true });
  rmSync(join(folder, 'content'), { recursive: true });
  mkdirSync(join(folder, 'seeds'));
  // Six papers, of which one has an editor's note; their week has a foreword.
  cpSync(`${corpus.seeds}/000_0f9836cbc8bcb7e0.txt`, join(folder, 'seeds/listing.txt'));
  cpSync(corpus.content, join(folder, 'content'), { recursive: true });
  const data = { OFFPRINT_SEEDS: 'seeds', OFFPRINT_CONTENT: 'content' };
  const elsewhere = `${folder}-elsewhere`;
  const made = new Set(['kept', '.cache'].map((name) => join(folder, name)));
  const options: string[] = [];
  const variables = (out: string) => ({
    ...data,
    OFFPRINT_SITE: testOrigin,
    OFFPRINT_BASE: '/offprint/',
    OFFPRINT_OUT: out,
    OFFPRINT_CACHE: `.cache/of-${out}`,
  });
  const run = async (root: string, more: string[], env = {}) => {
    const { code, output } = await runIn(root, ['scripts/build.ts', ...options, ...more], {
      ...variables('kept'),
      ...env,
    });
    if (code !== 0) throw new Error(`The changing site cannot be built:\n${output}`);
    return output;
  };
  return {
    folder,
    edit: (file, from, to) => {
      const path = join(folder, file);
      const text = readFileSync(path, 'utf8');
      if (!text.includes(from)) throw new Error(`${file} does not hold “${from}”.`);
      writeFileSync(path, text.replace(from, to));
    },
    read: (file) => readFileSync(join(folder, file), 'utf8'),
    write: (file, text) => {
      writeFileSync(join(folder, file), text);
    },
    findText: (text) =>
      ['kept', '.cache/of-kept', 'content'].flatMap((part) =>
        listEveryFile(join(folder, part)).filter((path) => holdsText(path, text)),
      ),
    writePapers: (count) => {
      const organization = { name: 'loom-lab', fullname: 'Loom Lab' };
      writeFileSync(
        join(folder, answer),
        hfAnswer(day, count, (paper) => ({ ...paper, organization })),
      );
    },
    allowRemoval: () => {
      options.push('--allow-removal');
    },
    build: async () => {
      await run(folder, []);
      return hashFiles(join(folder, 'kept'));
    },
    buildKilled: async (file, afterMs = 0) => {
      const path = join(folder, file);
      const before = markOf(path);
      const env = { ...process.env, ...variables('kept') };
      const args = ['scripts/build.ts', ...options];
      const child = spawn(process.execPath, args, { cwd: folder, env, stdio: 'ignore' });
      const left = once(child, 'exit');
      const isTouched = () => {
        const mark = markOf(path);
        return mark !== before && (mark !== gone || path.endsWith('build-stamp'));
      };
      while (child.exitCode === null && !isTouched()) await setTimeout(5);
      const mayEnd = afterMs > 0 && isTouched();
      await setTimeout(afterMs);
      child.kill('SIGKILL');
      await left;
      if (child.signalCode !== 'SIGKILL' && !(mayEnd && child.exitCode === 0))
        throw new Error(`The build ended with ${String(child.exitCode)} before it was killed at ${file}.`);
    },
    buildClean: async () => {
      rmSync(elsewhere, { recursive: true, force: true });
      cpSync(folder, elsewhere, { recursive: true, filter: (source) => !made.has(source) });
      const env = { TZ: 'Asia/Tokyo', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
      const inParts = (...more: string[]) => run(elsewhere, ['--parts', '5', ...more], env);
      const listSegments = async () => JSON.parse(await inParts('--segments')) as SegmentRow[];
      const before = await listSegments();
      const segments = join(elsewhere, '.cache/of-kept-segments');
      await inParts('--segment', '2');
      const ready = listEveryFile(segments).map((path) => path.split('/site/')[1] ?? '');
      await inParts('--join');
      const after = await listSegments();
      return {
        files: hashFiles(join(elsewhere, 'kept')),
        before,
        after,
        ready,
        isTaken: !existsSync(segments) || listEveryFile(segments).length === 0,
      };
    },
  };
}

/** Paths whose bytes differ, or that only one of two sites has. */
export function differingFiles(one: Record<string, string>, other: Record<string, string>): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .filter((path) => one[path] !== other[path])
    .sort();
}
