import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
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

/** Says how it was started, and ends with the code that it is given. */
const hello = `
  const { execPath: node, env: { PATH: path } } = process;
  console.log(JSON.stringify({ args: process.argv.slice(2), node, path, cwd: process.cwd() }));
  process.exitCode = Number(process.argv[2] ?? 0);
`;
/** Ends well when it is told to stop. */
const wait = `
  process.on('SIGTERM', () => process.exit(42));
  setInterval(() => undefined, 1000);
  console.log('waits');
`;
const scripts = { hello: 'node scripts/run.mjs hello', wait: 'node scripts/run.mjs wait' };

function makeClone({ npmSucceeds = true, name = 'a clone – é' } = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'offprint-run-')));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const clone = join(folder, name);
  cpSync('scripts/bootstrap', join(clone, 'scripts', 'bootstrap'), { recursive: true });
  for (const file of ['scripts/run.mjs', '.npmrc']) copyFileSync(file, join(clone, file));
  writeFileSync(join(clone, 'scripts', 'hello.ts'), hello);
  writeFileSync(join(clone, 'scripts', 'wait.ts'), wait);
  writeFileSync(join(clone, 'package.json'), JSON.stringify({ type: 'module', scripts }));
  writeFileSync(join(clone, 'package-lock.json'), JSON.stringify(lock));
  writeFileSync(join(clone, 'npm-cli.cjs'), npm(npmSucceeds));
  return clone;
}

/** Has the fake npm install a Node that runs. */
function packageNode(clone: string): string {
  const node = join(clone, 'node_modules', 'node-here', 'bin', 'node');
  const installNode = `
    fs.mkdirSync('node_modules/node-here/bin');
    fs.copyFileSync(${JSON.stringify(process.execPath)}, ${JSON.stringify(node)});`;
  appendFileSync(join(clone, 'npm-cli.cjs'), installNode);
  return node;
}

function environment(clone: string, node = process.execPath) {
  return { ...process.env, npm_execpath: join(clone, 'npm-cli.cjs'), npm_node_execpath: node };
}

function run(clone: string, { node = process.execPath, args = ['hello'], cwd = clone } = {}) {
  const { status, stdout, stderr } = spawnSync(node, [join(clone, 'scripts', 'run.mjs'), ...args], {
    cwd,
    env: environment(clone, node),
    encoding: 'utf8',
  });
  const calls = join(clone, 'npm-calls.txt');
  return {
    status,
    lines: stdout.trim().split('\n'),
    stderr,
    npmCalls: existsSync(calls) ? readFileSync(calls, 'utf8').trim().split('\n') : [],
  };
}

/** What the command said about itself. */
function said({ lines }: { lines: string[] }): unknown {
  return JSON.parse(lines.at(-1) ?? '');
}

test('a fresh clone is installed without running scripts of packages', () => {
  const { status, lines, npmCalls } = run(makeClone());
  expect(status).toBe(0);
  expect(lines).toHaveLength(2);
  expect(npmCalls).toEqual([expect.stringContaining(' ci ')]);
  expect(npmCalls[0]).toContain('--ignore-scripts');
});

test('a complete installation does not change, and nothing is printed', () => {
  const clone = makeClone();
  run(clone);
  const { status, lines, npmCalls } = run(clone);
  expect({ status, lines: lines.length, calls: npmCalls.length }).toEqual({ status: 0, lines: 1, calls: 1 });
});

test.each([
  ['the folder of a package has gone', 'node_modules/a'],
  ['npm was interrupted before it noted what it installed', 'node_modules/.package-lock.json'],
])('packages are installed again if %s', (_reason, path) => {
  const clone = makeClone();
  run(clone);
  rmSync(join(clone, path), { recursive: true });
  expect(run(clone).npmCalls).toHaveLength(2);
});

test('packages are installed again if npm was interrupted while it noted what it installed', () => {
  const clone = makeClone();
  run(clone);
  writeFileSync(join(clone, 'node_modules', '.package-lock.json'), '{ "packages": {');
  expect(run(clone).npmCalls).toHaveLength(2);
});

test('a lockfile that cannot be read is named', () => {
  const clone = makeClone();
  writeFileSync(join(clone, 'package-lock.json'), '<<<<<<< HEAD');
  const { status, stderr } = run(clone);
  expect([status, stderr]).toEqual([1, expect.stringContaining('package-lock.json cannot be read')]);
});

test('a failure of npm ends with a sentence and code 1', () => {
  const { status, stderr } = run(makeClone({ npmSucceeds: false }));
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
  const { status, npmCalls } = run(clone, { node });
  expect(status).toBe(0);
  expect(npmCalls).toHaveLength(1);
  expect(npmCalls[0]).not.toContain('node_modules');
});

test('the Node package is linked where npm scripts look first', () => {
  const clone = makeClone();
  const node = packageNode(clone);
  run(clone);
  expect(realpathSync(join(clone, 'node_modules', '.bin', 'node'))).toBe(node);
});

test('a Node package that does not run here leaves the PATH to a Node that does', () => {
  const clone = makeClone();
  run(clone);
  const link = join(clone, 'node_modules', '.bin', 'node');
  for (const file of [link, join(clone, 'node_modules', 'node-here', 'bin', 'node')]) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, 'not a program');
  }
  expect(run(clone).status).toBe(0);
  expect(existsSync(link)).toBe(false);
});

test('a command runs on the packaged Node, in the folder of the project, with its arguments and exit code', () => {
  const clone = makeClone();
  const node = packageNode(clone);
  const call = { args: ['hello', '3', 'a "b" $c', '--d=#'], cwd: tmpdir() };
  const expected = { args: call.args.slice(1), node, cwd: clone };
  const first = run(clone, call);
  expect([first.status, said(first)]).toMatchObject([3, expected]);
  const later = run(clone, { ...call, node });
  expect([later.status, said(later)]).toMatchObject([3, expected]);
});

test.each([
  [
    'the lockfile',
    (clone: string) => {
      const next = { ...lock.packages, 'node_modules/a': { version: '2.0.0' } };
      writeFileSync(join(clone, 'package-lock.json'), JSON.stringify({ packages: next }));
    },
  ],
  [
    'a folder of packages',
    (clone: string) => {
      rmSync(join(clone, 'node_modules', 'a'), { recursive: true });
    },
  ],
  [
    'what npm noted',
    (clone: string) => {
      writeFileSync(join(clone, 'node_modules', '.package-lock.json'), '{ "packages": {} }');
    },
  ],
])('what was found complete is not searched again before %s changes', (_name, change) => {
  const clone = makeClone();
  const node = packageNode(clone);
  run(clone);
  // Only a search of every package notices this.
  rmSync(join(clone, 'node_modules', 'a', 'package.json'));
  expect(run(clone, { node }).npmCalls).toHaveLength(1);
  change(clone);
  expect(run(clone, { node }).npmCalls).toHaveLength(2);
});

test('a program of a package is found by its name, and a command that does not exist is named', () => {
  const clone = makeClone();
  run(clone);
  const tool = { version: '1.0.0', bin: { say: 'say.js' } };
  const root = { dependencies: { a: '1.0.0', 'node-here': '24.0.0' } };
  writeFileSync(
    join(clone, 'package-lock.json'),
    JSON.stringify({ packages: { '': root, ...packages, 'node_modules/a': tool } }),
  );
  writeFileSync(join(clone, 'node_modules', 'a', 'say.js'), 'console.log("said", process.argv[2])');
  expect(run(clone, { args: ['say', 'x'] }).lines).toEqual(['said x']);
  const { status, stderr } = run(clone, { args: ['nothing'] });
  expect([status, stderr]).toEqual([1, expect.stringContaining('There is no command "nothing"')]);
});

test.each(['#', '?'])('a path with %s in it is refused before anything is installed', (character) => {
  const { status, stderr, npmCalls } = run(makeClone({ name: `a${character}b` }));
  expect([status, npmCalls]).toEqual([1, []]);
  expect(stderr).toMatch(/^The path of the project has a "." in it.*Move the project.*\n$/);
});

test.each(['the packaged Node', 'another Node'])('a command started on %s is told to stop', async (which) => {
  const clone = makeClone();
  const packaged = packageNode(clone);
  run(clone);
  const node = which === 'another Node' ? process.execPath : packaged;
  const child = spawn(node, ['scripts/run.mjs', 'wait'], { cwd: clone, env: environment(clone) });
  await once(child.stdout, 'data');
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([42, null]);
});

test('a command that follows an installation has the PATH with which it was called', () => {
  const { npmCalls, ...result } = run(makeClone());
  expect(npmCalls).toHaveLength(1);
  expect(said(result)).toMatchObject({ path: process.env['PATH'] });
});

test('npm run passes arguments and the exit code on', () => {
  const clone = makeClone();
  run(clone);
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'hello', '--', '4', 'a b', '--help'], {
    cwd: clone,
    // The Node of the tests, whatever the shell has.
    env: { ...process.env, PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter) },
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const lines = stdout.trim().split('\n');
  expect({ status, stdout, stderr }).toMatchObject({
    status: 4,
    stdout: expect.stringContaining('"args"') as unknown,
  });
  expect(said({ lines })).toMatchObject({ args: ['4', 'a b', '--help'] });
});
