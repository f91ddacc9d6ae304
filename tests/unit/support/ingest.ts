import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { vi } from 'vitest';
import type { PipelineResult } from '#src/ingest/pipeline.ts';
import { formatReport } from '#scripts/command/report.ts';
import { runIngest, type IngestOptions } from '#src/ingest/run-ingest.ts';
import type { ContentChanges } from '#src/files/write-content.ts';
import { corpus } from '../../support/corpus.ts';
import { runCommand, type CommandResult } from './run-command.ts';
import { readFolder, temporaryFolder } from './temporary-folder.ts';

/** Room for a run of its own on a machine that is busy. */
export const processTimeout = 60_000;

export const listingHeading =
  'new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\nDaily Papers\n\nbyAK and the research community\n\nDec 10\n\n';

/** One record as a listing has it. */
export function listingRecord(
  title: string,
  abstract = `We propose ${title}.`,
  date = 'Oct 1, 2024',
): string {
  return `${title}\n\n${abstract}\n\n  • 5 authors\n·\n${date}\n\n`;
}

export interface Project {
  root: string;
  seeds: string;
  content: string;
}

const topic = 'topics/search-agents.mdx';

/** A folder with the given seeds and no hand-written content but one topic. */
export function makeProject(
  seeds: Record<string, string | Uint8Array> = {
    'a.txt': listingHeading + listingRecord('Memory') + listingRecord('Search'),
  },
  root = temporaryFolder(),
): Project {
  const project = { root, seeds: join(root, 'seeds'), content: join(root, 'content') };
  mkdirSync(project.seeds);
  mkdirSync(join(project.content, 'topics'), { recursive: true });
  cpSync(join(corpus.content, topic), join(project.content, topic));
  for (const [name, text] of Object.entries(seeds)) {
    mkdirSync(dirname(join(project.seeds, name)), { recursive: true });
    writeFileSync(join(project.seeds, name), text);
  }
  return project;
}

type Folders = Pick<Project, 'seeds' | 'content'>;

const commandLine = ({ seeds, content }: Folders, options: string[]) => [
  '--seeds',
  seeds,
  '--content',
  content,
  ...options,
];

/** Runs the command and waits for it. */
export function ingest(project: Folders, ...options: string[]): Promise<CommandResult> {
  return runCommand('ingest', ...commandLine(project, options));
}

/** Runs the command as npm does, in a process of its own, and waits for it. */
export function ingestAlone(
  project: Folders,
  ...options: string[]
): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/ingest.ts', ...commandLine(project, options)],
    { encoding: 'utf8' },
  );
  return { code: status, out: stdout, err: stderr };
}

/** Runs what the command runs, without a word, and returns what came of it. */
export function ingestHere(
  { seeds, content }: Folders,
  options: Pick<IngestOptions, 'allowRemoval'> = {},
): {
  result: PipelineResult;
  changes: ContentChanges;
  report: string;
} {
  const quiet = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    const { result, changes } = runIngest({ seeds, content, check: false, ...options });
    return { result, changes, report: formatReport(result, changes) };
  } finally {
    quiet.mockRestore();
  }
}

/** Path, time and hash of every file below a folder, hidden ones too. */
export function snapshot(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    paths.flatMap((path) => {
      const { mtimeMs } = statSync(join(folder, path));
      if (statSync(join(folder, path)).isDirectory()) return [];
      return [
        [
          path,
          `${String(mtimeMs)} ${createHash('sha256')
            .update(readFileSync(join(folder, path)))
            .digest('hex')}`,
        ],
      ];
    }),
  );
}

/** The entries and what is derived from all of them; the log of changes beside them tells one run from another. */
export function readGenerated(content: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(readFolder(content)).filter(([path]) => /^(?:papers|derived)\//.test(path)),
  );
}
