import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { git, tryGit } from './git.ts';

/** What is a site's own: its content, and the pictures that `npm run icons` draws of its name. No upgrade touches it. */
const ownPaths = [
  'content',
  'seeds',
  'public/og.png',
  'public/apple-touch-icon.png',
  'public/favicon.ico',
  '.upstream',
];

export interface Choices {
  /** Files that stay as the site has them, where both have changed one. */
  keep: readonly string[];
  /** Files that become what the program has. */
  take: readonly string[];
}

export type ProgramMerge = { tree: string } | { conflicts: string[] };

/** Calls git with an index of its own, so that neither the folder nor its index is touched. */
function withIndex<T>(folder: string, act: (call: (args: string[], input?: string) => string) => T): T {
  const index = join(git(folder, ['rev-parse', '--absolute-git-dir']), 'offprint-upgrade-index');
  try {
    return act((args, input) => git(folder, args, { GIT_INDEX_FILE: index }, input));
  } finally {
    rmSync(index, { force: true });
  }
}

function listEntries(folder: string, commit: string, paths: readonly string[]): string {
  return git(folder, ['ls-tree', '-r', '-z', commit, '--', ...paths]);
}

/** The tree of a commit without what is a site's own, and with the given files as another commit has them. */
function programTree(
  folder: string,
  commit: string,
  from?: { commit: string; files: readonly string[] },
): string {
  return withIndex(folder, (call) => {
    call(['read-tree', commit]);
    const removed = [...ownPaths, ...(from?.files ?? [])];
    call(['rm', '-r', '--force', '--cached', '--quiet', '--ignore-unmatch', '--', ...removed]);
    if (from && from.files.length > 0)
      call(['update-index', '-z', '--index-info'], listEntries(folder, from.commit, from.files));
    return call(['write-tree']);
  });
}

function commitTree(folder: string, tree: string, parents: string[]): string {
  const person = { NAME: 'offprint', EMAIL: 'offprint@offprint.example', DATE: '2000-01-01T00:00:00Z' };
  const env = Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((role) =>
      Object.entries(person).map(([name, value]) => [`GIT_${role}_${name}`, value]),
    ),
  );
  const args = parents.flatMap((parent) => ['-p', parent]);
  return git(folder, ['commit-tree', tree, ...args, '-m', 'Program'], env);
}

/** The merged program with what is the site's own, as a tree. */
function addOwn(folder: string, program: string, ours: string): string {
  return withIndex(folder, (call) => {
    call(['read-tree', program]);
    call(['update-index', '-z', '--index-info'], listEntries(folder, ours, ownPaths));
    return call(['write-tree']);
  });
}

/**
 * Merges the files of the program from one version to another into a site, without touching the folder. The three
 * commits need no common history; what is the site's own is in none of the trees that are merged.
 *
 * @param base the version that the site stands at
 * @param ours the site
 * @param theirs the version that it should stand at
 */
export function mergeProgram(
  folder: string,
  { base, ours, theirs }: { base: string; ours: string; theirs: string },
  { keep, take }: Choices,
): ProgramMerge {
  const root = commitTree(folder, programTree(folder, base), []);
  const mine = programTree(folder, ours, { commit: theirs, files: take });
  const next = programTree(folder, theirs, { commit: ours, files: keep });
  const { code, output } = tryGit(folder, [
    'merge-tree',
    '--write-tree',
    '--name-only',
    '--no-messages',
    commitTree(folder, mine, [root]),
    commitTree(folder, next, [root]),
  ]);
  const [tree = '', ...conflicts] = output.trim().split('\n');
  if (code === 0) return { tree: addOwn(folder, tree, ours) };
  if (code === 1 && conflicts.length > 0) return { conflicts: [...new Set(conflicts)].sort() };
  throw new Error(`Git cannot merge the trees: ${output.trim()}. Git 2.38 or later is needed.`);
}
