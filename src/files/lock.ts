import { linkSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { explainWrite } from './explain-write.ts';
import { readText } from './read-files.ts';

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/** A lock that bears this process's own number is of an earlier one: numbers come again, in a container at every start. */
function isHeld(path: string): number | undefined {
  const owner = Number(readText(path) ?? '');
  return owner > 0 && owner !== process.pid && isRunning(owner) ? owner : undefined;
}

const withoutLinks = new Set<unknown>(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

/** For file systems without links. Returns false if there is a lock already. */
function create(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Puts a lock in its place by one link, with its number in it: another process that saw it empty would take
 * it for one left behind. Returns false if there is a lock already.
 */
function place(path: string): boolean {
  const draft = `${path}.${String(process.pid)}`;
  try {
    writeFileSync(draft, String(process.pid));
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (!withoutLinks.has(codeOf(error))) throw error;
    return create(path);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Moves a lock away that was left behind, but not one that another process has just put in its place. */
function removeStale(path: string): void {
  const stale = `${path}.${String(process.pid)}.stale`;
  try {
    renameSync(path, stale);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  if (isHeld(stale) === undefined) rmSync(stale);
  else renameSync(stale, path);
}

/** ` (process 12, since 2026-01-05 09:10 UTC)`, as far as it is known. */
function describeOwner(path: string): string {
  const owner = isHeld(path);
  const since = statSync(path, { throwIfNoEntry: false })?.mtime.toISOString();
  if (owner === undefined || since === undefined) return '';
  return ` (process ${String(owner)}, since ${since.slice(0, 16).replace('T', ' ')} UTC)`;
}

/** Whether the lock could be had; one that was left behind is taken over. */
function tryTake(path: string): boolean {
  if (place(path)) return true;
  if (isHeld(path) === undefined) removeStale(path);
  return place(path);
}

function take(path: string, content: string, what: string): void {
  if (!tryTake(path))
    throw new Error(
      `Another ${what}${describeOwner(path)} is writing ${content}. Wait for it to end and run again.`,
    );
}

/** Keeps two runs from writing one content folder. A lock left by a process that is gone is taken over. */
export function withLock<T>(content: string, run: () => T): T {
  const path = join(content, '.ingest.lock');
  try {
    mkdirSync(content, { recursive: true });
    take(path, content, 'ingest');
  } catch (error) {
    throw explainWrite(error, content);
  }
  try {
    return run();
  } finally {
    rmSync(path, { force: true });
  }
}

/** The same for a run that waits for servers while it holds the folder of content. */
export function withContentLock<T>(content: string, run: () => Promise<T>): Promise<T> {
  return holdWhile(content, '.ingest.lock', 'command', run);
}

/** The same for a fetch, which waits for servers while it holds the folder of seeds. */
export function withFetchLock<T>(seeds: string, run: () => Promise<T>): Promise<T> {
  return holdWhile(seeds, '.fetch.lock', 'fetch', run);
}

async function holdWhile<T>(folder: string, name: string, what: string, run: () => Promise<T>): Promise<T> {
  const path = join(folder, name);
  try {
    mkdirSync(folder, { recursive: true });
    take(path, folder, what);
  } catch (error) {
    throw explainWrite(error, folder);
  }
  try {
    return await run();
  } finally {
    rmSync(path, { force: true });
  }
}

const astroFolder = '.astro';
const waitMs = 500;

/**
 * Keeps builds of one checkout apart: Astro compiles pages into a folder of the project, whatever the
 * output folder is. A second build waits for the first.
 *
 * @param tell receives one sentence when it has to wait
 * @param folder where Astro compiles to
 */
export async function withBuildLock<T>(
  run: () => Promise<T>,
  tell: (message: string) => void,
  folder = astroFolder,
): Promise<T> {
  const path = join(folder, '.build.lock');
  const canTake = (): boolean => {
    // What keeps it from being taken, other than a process that has it, would do so for ever.
    try {
      mkdirSync(folder, { recursive: true });
      return tryTake(path);
    } catch (error) {
      throw explainWrite(error, folder);
    }
  };
  for (let told = false; !canTake(); told = true) {
    if (!told) tell(`waiting for another build of this folder${describeOwner(path)} to end.`);
    await new Promise((resolve) => setTimeout(resolve, waitMs));
  }
  try {
    return await run();
  } finally {
    rmSync(path, { force: true });
  }
}
