import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}

/** A lock that bears this process's own number is of an earlier one: numbers come again, in a container at every start. */
function isHeld(path: string): number | undefined {
  const owner = Number(readFileSync(path, 'utf8'));
  return owner > 0 && owner !== process.pid && isRunning(owner) ? owner : undefined;
}

function take(path: string, content: string, what: string): void {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if (!isTaken(error)) throw error;
    const owner = isHeld(path);
    if (owner !== undefined)
      throw new Error(`Another ${what} (process ${String(owner)}) is writing ${content}. Wait for it to end and run again.`, { cause: error });
    rmSync(path);
    writeFileSync(path, String(process.pid), { flag: 'wx' });
  }
}

/** Keeps two runs from writing one content folder. A lock left by a process that is gone is taken over. */
export function withLock<T>(content: string, run: () => T): T {
  mkdirSync(content, { recursive: true });
  const path = join(content, '.ingest.lock');
  take(path, content, 'ingest');
  try {
    return run();
  } finally {
    rmSync(path, { force: true });
  }
}

/** The same for a fetch, which waits for servers while it holds the folder of seeds. */
export async function withFetchLock<T>(seeds: string, run: () => Promise<T>): Promise<T> {
  mkdirSync(seeds, { recursive: true });
  const path = join(seeds, '.fetch.lock');
  take(path, seeds, 'fetch');
  try {
    return await run();
  } finally {
    rmSync(path, { force: true });
  }
}

const buildLock = '.astro';
const waitMs = 500;

/**
 * Keeps builds of one checkout apart: Astro compiles pages into a folder of the project, whatever the
 * output folder is. A second build waits for the first.
 */
export async function withBuildLock<T>(run: () => Promise<T>): Promise<T> {
  mkdirSync(buildLock, { recursive: true });
  const path = join(buildLock, '.build.lock');
  let told = false;
  for (;;) {
    const owner = existsSync(path) ? isHeld(path) : undefined;
    if (owner === undefined && tryTake(path)) break;
    if (!told) console.error(`build: waiting for another build of this folder (process ${String(owner)}) to end.`);
    told = true;
    await new Promise((resolve) => setTimeout(resolve, waitMs));
  }
  try {
    return await run();
  } finally {
    rmSync(path, { force: true });
  }
}

function tryTake(path: string): boolean {
  try {
    take(path, buildLock, 'build');
    return true;
  } catch {
    return false;
  }
}
