import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { basename, delimiter, dirname, join, sep } from 'node:path';
import { BootstrapError } from './bootstrap-error.mjs';
import { findPackagedNode, isNewEnough, versionOf } from './packaged-node.mjs';
import { modules, root } from './root.mjs';

const windows = process.platform === 'win32';

/**
 * Installs what the lockfile names.
 *
 * @param lock package-lock.json
 * @param {() => string[]} missing the packages that are needed and not there
 */
export function installPackages(lock, missing) {
  console.log(`Installing the npm packages (${missing().length} are missing) with npm ci.`);
  const node = nodeOutsideModules();
  npmCi(node);
  const newer = findPackagedNode(lock);
  // npm leaves out optional packages, compilers among them, that do not support the Node it runs on.
  if (missing().length > 0 && newer && !isNewEnough(versionOf(node))) {
    console.log(`Installing again with the Node just installed: npm left out ${missing().length} packages.`);
    npmCi(setAside(newer));
  }
  const left = missing();
  if (left.length > 0)
    console.warn(`npm ci left out ${left.length} packages of this platform, ${left[0]} first.`);
}

function npmCi(node) {
  const flags = ['--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
  // Settings of the reader or of NODE_ENV must not leave anything out.
  const all = ['--include=dev', '--include=optional', '--include=peer', '--bin-links', '--no-engine-strict'];
  const args = ['ci', `--prefix=${root}`, ...flags, ...all];
  const running = process.env.npm_execpath ?? '';
  // Of npm alone: the command that follows has the PATH of whoever called it, and the packaged Node first on it.
  const env = { ...process.env, PATH: [dirname(node), process.env.PATH].join(delimiter) };
  const options = { cwd: root, stdio: 'inherit', env };
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
