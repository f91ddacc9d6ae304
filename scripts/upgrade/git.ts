import { spawnSync } from 'node:child_process';

export interface GitAnswer {
  code: number;
  output: string;
}

/** What `git` says of a call in a folder, without failing. */
export function tryGit(
  folder: string,
  args: readonly string[],
  env: Record<string, string> = {},
  input = '',
): GitAnswer {
  const { status, stdout, stderr, error } = spawnSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    // Names of pages hold brackets, `[id].astro`, which would be a pattern.
    env: { ...process.env, GIT_LITERAL_PATHSPECS: '1', ...env },
    input,
    maxBuffer: 256 * 1024 * 1024,
  });
  if (error) throw new Error(`git cannot be started: ${error.message}. Install Git, then run this again.`);
  return { code: status ?? 1, output: status === 0 ? stdout : `${stdout}${stderr}` };
}

/** The output of `git` without the last line end. Throws what it says if it fails. */
export function git(
  folder: string,
  args: readonly string[],
  env: Record<string, string> = {},
  input = '',
): string {
  const { code, output } = tryGit(folder, args, env, input);
  if (code !== 0) throw new Error(`git ${args.slice(0, 2).join(' ')} failed: ${output.trim()}`);
  return output.replace(/\n$/, '');
}
