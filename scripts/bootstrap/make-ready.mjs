import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { BootstrapError } from './bootstrap-error.mjs';
import { installPackages } from './install-packages.mjs';
import { missingPackages } from './missing-packages.mjs';
import { chooseNode, isAtLeast } from './packaged-node.mjs';
import { readJson, readLock } from './read-lock.mjs';
import { modules, root } from './root.mjs';
import { isStamped, writeStamp } from './stamp.mjs';

/**
 * Makes a clone ready for every command: installs what package-lock.json names and is not there.
 *
 * @returns {string} path of the Node that commands run on
 */
export function makeReady() {
  checkPath();
  if (isStamped()) return process.execPath;
  if (!isAtLeast(process.versions.node, 18, 0)) {
    throw new BootstrapError(
      `Node ${process.versions.node} is too old: install Node 18 or newer, then run this again.`,
    );
  }
  const lock = readLock();
  const missing = () => missingPackages(lock, installed(), platform());
  if (missing().length > 0) installPackages(lock, missing);
  const node = chooseNode(lock);
  if (node.startsWith(modules) && missing().length === 0)
    writeStamp(Object.keys(installed().packages), relative(root, node));
  return node;
}

/** Vite takes a file's path for an address, in which a fragment or a query begins with these characters. */
function checkPath() {
  const [character] = /[#?]/.exec(root) ?? [];
  if (!character) return;
  throw new BootstrapError(
    `The path of the project has a "${character}" in it, with which the site cannot be built: ${root}. ` +
      'Move the project to a folder without it.',
  );
}

/** What npm noted when its last installation was complete, less what has gone from the disk since. */
function installed() {
  const note = readJson(join(modules, '.package-lock.json'));
  if (!note) return undefined;
  const present = Object.entries(note.packages).filter(([path]) =>
    existsSync(join(root, path, 'package.json')),
  );
  return { packages: Object.fromEntries(present) };
}

function platform() {
  const { platform: os, arch: cpu } = process;
  if (os !== 'linux') return { os, cpu };
  // Without this the report looks up the names of open connections, which can take seconds.
  process.report.excludeNetwork = true;
  return { os, cpu, libc: process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl' };
}
