import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
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

/** Keeps two runs from writing one content folder. A lock left by a process that is gone is taken over. */
export function withLock<T>(content: string, run: () => T): T {
  mkdirSync(content, { recursive: true });
  const path = join(content, '.ingest.lock');
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      const file = openSync(path, 'wx');
      writeSync(file, String(process.pid));
      closeSync(file);
      try {
        return run();
      } finally {
        rmSync(path, { force: true });
      }
    } catch (error) {
      if (!isTaken(error)) throw error;
      const owner = Number(readFileSync(path, 'utf8'));
      if (attempt > 0 || (owner > 0 && isRunning(owner)))
        throw new Error(`Another ingest (process ${String(owner)}) is writing ${content}. Wait for it to end and run again.`, { cause: error });
      rmSync(path, { force: true });
    }
  }
  throw new Error(`The lock ${path} cannot be taken.`);
}
