/** The Node that came as a package, linked as node_modules/.bin/node, the first `node` on the PATH of an npm script. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { BootstrapError } from './bootstrap-error.mjs';
import { modules, root } from './root.mjs';

const bin = join(modules, '.bin');
const windows = process.platform === 'win32';

/** The Node that came as a package, if npm has installed one. */
export function findPackagedNode(lock) {
  return Object.entries(lock.packages)
    .filter(([, entry]) => entry.bin?.node)
    .map(([path, entry]) => join(root, path, entry.bin.node))
    .find((file) => existsSync(file));
}

/** The Node for every command: the packaged one if it runs here, otherwise this one if it is new enough. */
export function chooseNode(lock) {
  const packaged = findPackagedNode(lock);
  if (packaged && (packaged === process.execPath || isNewEnough(versionOf(packaged)))) {
    linkNode(packaged);
    return packaged;
  }
  // A link to a Node that does not run would stand before the one on the PATH.
  for (const name of ['node', 'node.cmd', 'node.ps1']) rmSync(join(bin, name), { force: true });
  const own = process.versions.node;
  if (isNewEnough(own)) return process.execPath;
  throw new BootstrapError(
    `The commands need Node 22.18 or newer, this is ${own}, and npm has none that runs on ${process.platform} ${process.arch}: ` +
      'install Node 26 from https://nodejs.org, then run this again.',
  );
}

/** npm 10 and older do not link a program that the packages of other platforms have too. */
function linkNode(node) {
  const link = join(bin, windows ? 'node.cmd' : 'node');
  if (existsSync(link)) return;
  mkdirSync(bin, { recursive: true });
  rmSync(link, { force: true });
  const target = relative(bin, node);
  if (windows) writeFileSync(link, `@"%~dp0\\${target}" %*\r\n`);
  else symlinkSync(target, link);
}

/** `24.21.0`, or nothing if the file does not run here. */
export function versionOf(node) {
  if (node === process.execPath) return process.versions.node;
  const { status, stdout } = spawnSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/** Whether a Node runs TypeScript files as they are, which is more than Astro asks for. */
export function isNewEnough(version) {
  if (version === undefined) return false;
  return isAtLeast(version, 22, 18) && (isAtLeast(version, 23, 6) || !isAtLeast(version, 23, 0));
}

export function isAtLeast(version, major, minor) {
  const [foundMajor, foundMinor] = version.split('.').map(Number);
  return foundMajor > major || (foundMajor === major && foundMinor >= minor);
}
