import { join } from 'node:path';
import { readLock } from './read-lock.mjs';
import { root } from './root.mjs';

/**
 * The JavaScript file of a program, such as `tsc`, that a package brings which the project depends on.
 *
 * @param {string} name
 * @returns {string | undefined} an absolute path
 */
export function findProgram(name) {
  const { packages } = readLock();
  const { dependencies, devDependencies } = packages[''];
  return Object.keys({ ...dependencies, ...devDependencies })
    .map((dependency) => `node_modules/${dependency}`)
    .filter((path) => packages[path]?.bin?.[name])
    .map((path) => join(root, path, packages[path].bin[name]))[0];
}
