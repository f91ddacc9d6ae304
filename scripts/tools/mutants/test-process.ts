import { execFileSync, fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, lstatSync, mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { dirname, join, resolve } from 'node:path';

interface Answer {
  passed?: boolean;
  error?: string;
}

/** Puts the files that git knows, and those it would take up, into a folder of their own, so that no mutant touches the project. */
export function copyTree(): string {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-mutants-'));
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    maxBuffer: 1e8,
  });
  const paths = list.toString('utf8').split('\0');
  for (const path of paths.filter((name) => name !== '' && lstatSync(name).isFile())) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(path, join(folder, path), { force: true });
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** Runs tests in a process of its own, which is started anew when one did not end in time. */
export class TestProcess {
  #child: ChildProcess | undefined;
  #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async #start(): Promise<ChildProcess> {
    const child = fork('scripts/tools/mutants/mutant-worker.ts', {
      cwd: this.#folder,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    await once(child, 'message');
    return child;
  }

  /** Whether all tests pass; undefined if they did not end in time. */
  async passes(source: string, tests: readonly string[], limitMs: number): Promise<boolean | undefined> {
    this.#child ??= await this.#start();
    const child = this.#child;
    child.send({ source: join(this.#folder, source), tests: tests.map((test) => join(this.#folder, test)) });
    const end = new AbortController();
    const { signal } = end;
    const answer = await Promise.race([
      once(child, 'message', { signal }).then(([message]) => message as Answer),
      once(child, 'exit', { signal }).then((): Answer => ({ passed: false })),
      setTimeout(limitMs, undefined, { signal }),
    ]).finally(() => {
      end.abort();
    });
    if (answer === undefined || child.exitCode !== null) this.stop();
    if (answer?.error !== undefined) throw new Error(answer.error);
    return answer?.passed;
  }

  stop(): void {
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }
}
