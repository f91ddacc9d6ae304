import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BootstrapError } from './bootstrap-error.mjs';
import { root } from './root.mjs';

const lockFile = join(root, 'package-lock.json');

/** What package-lock.json names. */
export function readLock() {
  const lock = readJson(lockFile);
  if (lock) return lock;
  throw new BootstrapError(
    'package-lock.json cannot be read: restore it with git checkout package-lock.json.',
  );
}

/** Nothing if there is no such file or only a part of one. */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
