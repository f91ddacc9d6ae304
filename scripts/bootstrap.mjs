/**
 * Makes a clone ready for every other script: installs what package-lock.json names and is not there, and
 * makes sure that npm scripts run on a Node new enough for Astro. That Node is a package itself, linked as
 * node_modules/.bin/node, the first `node` on the PATH of an npm script. It is a script of its own, run before
 * another, because a shell that has found one `node` goes on using it.
 *
 * Plain JavaScript for Node 18: it runs before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, delimiter, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { missingPackages } from './missing-packages.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const bin = join(modules, '.bin');
const windows = process.platform === 'win32';

class BootstrapError extends Error {}

try {
  bootstrap();
} catch (error) {
  if (!(error instanceof BootstrapError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function bootstrap() {
  if (!isAtLeast(process.versions.node, 18, 0)) {
    throw new BootstrapError(
      `Node ${process.versions.node} is too old: install Node 18 or newer, then run this again.`,
    );
  }
  const lock = readLock(join(root, 'package-lock.json'));
  if (!lock)
    throw new BootstrapError(
      'package-lock.json cannot be read: restore it with git checkout package-lock.json.',
    );
  const missing = () => missingPackages(lock, installed(), platform());
  if (missing().length > 0) installAll(lock, missing);
  provideNode(packagedNode(lock));
}

function installAll(lock, missing) {
  console.log(`Installing the npm packages (${missing().length} are missing) with npm ci.`);
  const node = nodeOutsideModules();
  npmCi(node);
  const newer = packagedNode(lock);
  // npm leaves out optional packages, compilers among them, that do not support the Node it runs on.
  if (missing().length > 0 && newer && !suitsAstro(versionOf(node))) {
    console.log(`Installing again with the Node just installed: npm left out ${missing().length} packages.`);
    npmCi(setAside(newer));
  }
  const left = missing();
  if (left.length > 0)
    console.warn(`npm ci left out ${left.length} packages of this platform, ${left[0]} first.`);
}

/** What npm noted when its last installation was complete, less what has gone from the disk since. */
function installed() {
  const note = readLock(join(modules, '.package-lock.json'));
  if (!note) return undefined;
  const present = Object.entries(note.packages).filter(([path]) =>
    existsSync(join(root, path, 'package.json')),
  );
  return { packages: Object.fromEntries(present) };
}

/** Nothing if there is no such file or only a part of one. */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function platform() {
  const { platform: os, arch: cpu } = process;
  if (os !== 'linux') return { os, cpu };
  // Without this the report looks up the names of open connections, which can take seconds.
  process.report.excludeNetwork = true;
  return { os, cpu, libc: process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl' };
}

function npmCi(node) {
  const flags = ['--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
  // Settings of the reader or of NODE_ENV must not leave anything out.
  const all = ['--include=dev', '--include=optional', '--include=peer', '--bin-links', '--no-engine-strict'];
  const args = ['ci', `--prefix=${root}`, ...flags, ...all];
  process.env.PATH = [dirname(node), process.env.PATH].join(delimiter);
  const running = process.env.npm_execpath ?? '';
  const options = { cwd: root, stdio: 'inherit' };
  const { status, error } = basename(running).startsWith('npm-cli.')
    ? spawnSync(node, [running, ...args], options)
    : spawnSync('npm', args, { ...options, shell: windows });
  if (error?.code === 'ENOENT')
    throw new BootstrapError('npm is not on the PATH: install it, then run this again.');
  if (status !== 0) {
    throw new BootstrapError(
      'npm ci failed, for the reason given above. Check the network connection, then run this again.',
    );
  }
}

/** A Node that survives `npm ci`, which deletes node_modules first. */
function nodeOutsideModules() {
  const ownNode = isInModules(process.execPath) ? setAside(process.execPath) : process.execPath;
  const npmNode = process.env.npm_node_execpath;
  return npmNode && existsSync(npmNode) && !isInModules(npmNode) ? npmNode : ownNode;
}

function isInModules(file) {
  return existsSync(modules) && realpathSync(file).startsWith(realpathSync(modules) + sep);
}

/** Moves a Node out of node_modules: a running program can be moved on every system, but not always deleted. */
function setAside(node) {
  const folder = join(root, '.cache', 'bootstrap');
  const target = join(folder, String(process.pid), basename(node));
  try {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(dirname(target), { recursive: true });
    renameSync(node, target);
  } catch (error) {
    throw new BootstrapError(
      `${node} cannot be moved to ${target} (${error.message}). Delete node_modules, then run this again.`,
    );
  }
  return target;
}

/** The Node that came as a package, if npm has installed one. */
function packagedNode(lock) {
  return Object.entries(lock.packages)
    .filter(([, entry]) => entry.bin?.node)
    .map(([path, entry]) => join(root, path, entry.bin.node))
    .find((file) => existsSync(file));
}

function provideNode(packaged) {
  if (packaged && (packaged === process.execPath || suitsAstro(versionOf(packaged)))) {
    linkNode(packaged);
    return;
  }
  // A link to a Node that does not run would stand before the one on the PATH.
  for (const name of ['node', 'node.cmd', 'node.ps1']) rmSync(join(bin, name), { force: true });
  const own = process.versions.node;
  if (suitsAstro(own)) return;
  throw new BootstrapError(
    `Astro needs Node 22.12 or newer, this is ${own}, and npm has none that runs on ${process.platform} ${process.arch}: ` +
      'install Node 24 from https://nodejs.org, then run this again.',
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
function versionOf(node) {
  if (node === process.execPath) return process.versions.node;
  const { status, stdout } = spawnSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

function suitsAstro(version) {
  return version !== undefined && isAtLeast(version, 22, 12);
}

function isAtLeast(version, major, minor) {
  const [foundMajor, foundMinor] = version.split('.').map(Number);
  return foundMajor > major || (foundMajor === major && foundMinor >= minor);
}
