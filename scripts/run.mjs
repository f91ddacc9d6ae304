/**
 * Starts a command of package.json: `node scripts/run.mjs ingest --help` runs scripts/ingest.ts, and
 * `node scripts/run.mjs eslint .` the program of a package that the project depends on. Before that it makes the
 * clone ready: it installs what is missing and chooses a Node that is new enough.
 *
 * Plain JavaScript for Node 18, because it runs before anything is installed.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BootstrapError } from './bootstrap/bootstrap-error.mjs';
import { findProgram } from './bootstrap/find-program.mjs';
import { makeReady } from './bootstrap/make-ready.mjs';
import { root } from './bootstrap/root.mjs';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const compiled = join(root, '.cache', 'compile');

await run(process.argv.slice(2));

async function run([command = '', ...args]) {
  try {
    const node = makeReady();
    // Compiling its modules is the greater part of a short command, and of every process that a command starts.
    process.env.NODE_COMPILE_CACHE ??= compiled;
    const file = fileOf(command);
    process.chdir(root);
    if (node === process.execPath) await runHere(file, args);
    else startOn(node, file, args);
  } catch (error) {
    if (!(error instanceof BootstrapError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

function fileOf(command) {
  const script = join(root, 'scripts', `${command}.ts`);
  const file = existsSync(script) ? script : findProgram(command);
  if (file) return file;
  throw new BootstrapError(
    `There is no command "${command}": npm run lists those that there are, and scripts/ has their code.`,
  );
}

/** This Node is the right one, so the command needs no process of its own. */
async function runHere(file, args) {
  module.enableCompileCache?.(compiled);
  process.argv.splice(1, process.argv.length, file, ...args);
  await import(pathToFileURL(file).href);
}

function startOn(node, file, args) {
  const child = spawn(node, [file, ...args], { stdio: 'inherit' });
  const passOn = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, passOn);
  child.once('error', (error) => {
    console.error(`${node} cannot be started: ${error.message}. Delete node_modules, then run this again.`);
    process.exitCode = 1;
  });
  child.once('exit', (code, signal) => {
    for (const name of signals) process.off(name, passOn);
    if (signal) process.kill(process.pid, signal);
    else process.exitCode = code;
  });
}
