import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

interface Step {
  name?: string;
  run?: string;
}

/** The shell text of a step of a workflow. */
export function stepOf(workflow: string, job: string, name: string): string {
  const { jobs } = parse(readFileSync(`.github/workflows/${workflow}.yml`, 'utf8')) as {
    jobs: Record<string, { steps?: Step[] }>;
  };
  const run = jobs[job]?.steps?.find((step) => step.name === name)?.run;
  if (run === undefined) throw new Error(`${workflow}.yml has no step “${name}” in its job ${job}.`);
  return run;
}

export function git(folder: string, ...args: string[]): string {
  return execFileSync('git', ['-c', 'user.name=Editor', '-c', 'user.email=editor@example.org', ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim();
}

export function write(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

export function commit(folder: string, files: Record<string, string>): void {
  write(folder, files);
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'Change');
}

/** Runs a step as a runner does: `bash -e`, with files for outputs and for the summary. */
export function runStep(
  folder: string,
  script: string,
  temp: string,
  env: Record<string, string> = {},
): { code: number; output: string; outputs: string } {
  const file = join(temp, 'outputs');
  writeFileSync(file, '');
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...process.env,
      GITHUB_OUTPUT: file,
      GITHUB_STEP_SUMMARY: join(temp, 'summary'),
      RUNNER_TEMP: temp,
      ...env,
    },
  });
  const outputs = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return { code: status ?? 1, output: `${stdout}${stderr}`, outputs };
}
