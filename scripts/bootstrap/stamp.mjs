/**
 * The stamp of a complete installation. Looking for every package of the lockfile takes longer than the rest of a
 * start, so what was found complete is noted: the checksum of the lockfile, the Node that was installed, and when
 * the folders that hold packages were last changed. A package that vanishes changes its folder.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readJson } from './read-lock.mjs';
import { root } from './root.mjs';

const stampFile = join(root, '.cache', 'bootstrap', 'stamp.json');
/** npm writes it anew with every installation. */
const note = 'node_modules/.package-lock.json';

/**
 * Whether nothing has changed since the stamp was made. Only the Node that came as a package knows this: that it
 * runs shows that the installation is one of this platform.
 */
export function isStamped() {
  const stamp = readJson(stampFile);
  return (
    stamp !== undefined &&
    join(root, stamp.node) === process.execPath &&
    Object.entries(stamp.changed).every(([path, time]) => timeOf(path) === time) &&
    stamp.lock === lockChecksum()
  );
}

/**
 * Notes that everything is installed.
 *
 * @param {string[]} paths the installed packages, `node_modules/astro`
 * @param {string} node path of the packaged Node from the project's folder
 */
export function writeStamp(paths, node) {
  const folders = paths.map((path) => dirname(path));
  const watched = [...new Set([note, node, 'node_modules', 'node_modules/.bin', ...folders])];
  const changed = Object.fromEntries(watched.map((path) => [path, timeOf(path)]));
  mkdirSync(dirname(stampFile), { recursive: true });
  const draft = `${stampFile}.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ lock: lockChecksum(), node, changed }));
  renameSync(draft, stampFile);
}

function timeOf(path) {
  return statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? null;
}

function lockChecksum() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}
