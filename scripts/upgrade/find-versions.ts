import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { git, tryGit } from './git.ts';

/** Where the commits of the program are kept in the site's repository, out of sight of branches and tags. */
const namespace = 'refs/offprint';

const projectSchema = z.looseObject({
  version: z.string(),
  repository: z.looseObject({ url: z.string() }),
});

function readProject(folder: string): z.infer<typeof projectSchema> {
  return projectSchema.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
}

function commitOf(folder: string, name: string): string | undefined {
  const { code, output } = tryGit(folder, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
  return code === 0 ? output.trim() : undefined;
}

/**
 * Fetches the program from where package.json says it comes from.
 *
 * @param from another address
 * @returns its newest commit
 */
export function fetchProgram(folder: string, from: string | undefined): string {
  const address = (from ?? readProject(folder).repository.url).replace(/^git\+/, '');
  const { code, output } = tryGit(folder, [
    'fetch',
    '--quiet',
    '--force',
    '--no-tags',
    address,
    `+HEAD:${namespace}/newest`,
    `+refs/tags/*:${namespace}/tags/*`,
  ]);
  if (code !== 0)
    throw new Error(
      `The program cannot be fetched from ${address}: ${output.trim()}. Name another place with --from.`,
    );
  return git(folder, ['rev-parse', `${namespace}/newest^{commit}`]);
}

/**
 * The commit of the program that the site stands at: the one that the last upgrade noted, or else the newest that both
 * histories have, or else the version of package.json.
 *
 * @param named a commit or a tag of the program, if a person names it
 */
export function findBase(folder: string, newest: string, named: string | undefined): string {
  if (named !== undefined) {
    const commit = commitOf(folder, `${namespace}/tags/${named}`) ?? commitOf(folder, named);
    if (commit === undefined) throw new Error(`--base ${named} is no commit and no tag of the program.`);
    return commit;
  }
  const noted = tryGit(folder, ['show', 'HEAD:.upstream']);
  const shared = tryGit(folder, ['merge-base', 'HEAD', newest]);
  const base =
    (noted.code === 0 ? commitOf(folder, noted.output.trim()) : undefined) ??
    (shared.code === 0 ? shared.output.trim() : undefined) ??
    commitOf(folder, `${namespace}/tags/v${readProject(folder).version}`);
  if (base !== undefined) return base;
  throw new Error(
    'It is not known which version of the program this site was begun with. Name its commit or tag with --base.',
  );
}

/** What the log of changes says in its newer version and not in its older one. */
export function newChanges(folder: string, base: string, newest: string): string {
  const read = (commit: string) => tryGit(folder, ['show', `${commit}:CHANGELOG.md`]);
  const [before, after] = [read(base), read(newest)];
  const known = new Set(before.code === 0 ? before.output.split('\n') : []);
  if (after.code !== 0) return '';
  return after.output
    .split('\n')
    .filter((line) => line.trim() !== '' && !known.has(line))
    .join('\n');
}
