import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const packages = {
  'node_modules/a': { version: '1.0.0' },
  'node_modules/node-here': { version: '24.0.0', bin: { node: 'bin/node' } },
};
const lock = { packages: { '': { dependencies: { a: '1.0.0', 'node-here': '24.0.0' } }, ...packages } };

/** Stands in for npm: notes how it was called, then does what `npm ci` does, or fails. */
const npm = (succeeds: boolean) => `
  const fs = require('node:fs');
  fs.appendFileSync('npm-calls.txt', [process.execPath, ...process.argv.slice(2)].join(' ') + '\\n');
  fs.rmSync('node_modules', { recursive: true, force: true });
  if (${!succeeds}) process.exit(7);
  for (const name of ['a', 'node-here']) {
    fs.mkdirSync('node_modules/' + name, { recursive: true });
    fs.writeFileSync('node_modules/' + name + '/package.json', '{}');
  }
  fs.writeFileSync('node_modules/.package-lock.json', ${JSON.stringify(JSON.stringify({ packages }))});
`;

function makeClone({ npmSucceeds = true } = {}): string {
  const clone = realpathSync(mkdtempSync(join(tmpdir(), 'offprint-bootstrap-')));
  onTestFinished(() => {
    rmSync(clone, { recursive: true, force: true });
  });
  mkdirSync(join(clone, 'scripts'));
  for (const name of ['bootstrap.mjs', 'missing-packages.mjs']) {
    copyFileSync(join('scripts', name), join(clone, 'scripts', name));
  }
  writeFileSync(join(clone, 'package-lock.json'), JSON.stringify(lock));
  writeFileSync(join(clone, 'npm-cli.cjs'), npm(npmSucceeds));
  return clone;
}

function bootstrap(clone: string, node = process.execPath) {
  const env = { ...process.env, npm_execpath: join(clone, 'npm-cli.cjs'), npm_node_execpath: node };
  const { status, stdout, stderr } = spawnSync(node, ['scripts/bootstrap.mjs'], {
    cwd: clone,
    env,
    encoding: 'utf8',
  });
  const calls = join(clone, 'npm-calls.txt');
  return {
    status,
    stdout,
    stderr,
    npmCalls: existsSync(calls) ? readFileSync(calls, 'utf8').trim().split('\n') : [],
  };
}

test('a fresh clone is installed without running scripts of packages', () => {
  const { status, stdout, npmCalls } = bootstrap(makeClone());
  expect(status).toBe(0);
  expect(stdout.trim().split('\n')).toHaveLength(1);
  expect(npmCalls).toEqual([expect.stringContaining(' ci ')]);
  expect(npmCalls[0]).toContain('--ignore-scripts');
});

test('a complete installation is left alone without a word', () => {
  const clone = makeClone();
  bootstrap(clone);
  const { status, stdout, npmCalls } = bootstrap(clone);
  expect({ status, stdout, calls: npmCalls.length }).toEqual({ status: 0, stdout: '', calls: 1 });
});

test.each([
  ['the folder of a package has gone', 'node_modules/a'],
  ['npm was interrupted before it noted what it installed', 'node_modules/.package-lock.json'],
])('packages are installed again if %s', (_reason, path) => {
  const clone = makeClone();
  bootstrap(clone);
  rmSync(join(clone, path), { recursive: true });
  expect(bootstrap(clone).npmCalls).toHaveLength(2);
});

test('packages are installed again if npm was interrupted while it noted what it installed', () => {
  const clone = makeClone();
  bootstrap(clone);
  writeFileSync(join(clone, 'node_modules', '.package-lock.json'), '{ "packages": {');
  expect(bootstrap(clone).npmCalls).toHaveLength(2);
});

test('a lockfile that cannot be read is named', () => {
  const clone = makeClone();
  writeFileSync(join(clone, 'package-lock.json'), '<<<<<<< HEAD');
  const { status, stderr } = bootstrap(clone);
  expect([status, stderr]).toEqual([1, expect.stringContaining('package-lock.json cannot be read')]);
});

test('a failure of npm ends with a sentence and code 1', () => {
  const { status, stderr } = bootstrap(makeClone({ npmSucceeds: false }));
  expect(status).toBe(1);
  expect(stderr).toBe(
    'npm ci failed, for the reason given above. Check the network connection, then run this again.\n',
  );
});

test('npm does not run on a Node that it is about to delete', () => {
  const clone = makeClone();
  const node = join(clone, 'node_modules', 'node-here', 'bin', 'node');
  mkdirSync(dirname(node), { recursive: true });
  copyFileSync(process.execPath, node);
  const { status, npmCalls } = bootstrap(clone, node);
  expect(status).toBe(0);
  expect(npmCalls).toHaveLength(1);
  expect(npmCalls[0]).not.toContain('node_modules');
});

test('the Node package is linked where npm scripts look first', () => {
  const clone = makeClone();
  const node = join(clone, 'node_modules', 'node-here', 'bin', 'node');
  const installNode = `
    fs.mkdirSync('node_modules/node-here/bin');
    fs.copyFileSync(${JSON.stringify(process.execPath)}, ${JSON.stringify(node)});`;
  appendFileSync(join(clone, 'npm-cli.cjs'), installNode);
  bootstrap(clone);
  expect(realpathSync(join(clone, 'node_modules', '.bin', 'node'))).toBe(node);
});

test('a Node package that does not run here leaves the PATH to a Node that does', () => {
  const clone = makeClone();
  bootstrap(clone);
  const link = join(clone, 'node_modules', '.bin', 'node');
  for (const file of [link, join(clone, 'node_modules', 'node-here', 'bin', 'node')]) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, 'not a program');
  }
  expect(bootstrap(clone).status).toBe(0);
  expect(existsSync(link)).toBe(false);
});
