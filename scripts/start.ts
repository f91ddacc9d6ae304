import { spawnSync } from 'node:child_process';
import { printError } from './command/print.ts';
import { formatError } from './command/report.ts';
import { readAddress, serveSite } from './serve/serve-site.ts';

const ofBuild = new Set(['--allow-removal', '--quiet']);

/** One process to the end, so that whoever stops it stops the server too. */
async function main(args: readonly string[]): Promise<void> {
  // First, so that a slip in an option costs no build.
  const address = readAddress(args.filter((option) => !ofBuild.has(option)));
  if (!address) return;
  const ofBuildOnly = args.filter((option) => ofBuild.has(option));
  const build = ['scripts/build.ts', ...ofBuildOnly];
  const { status } = spawnSync(process.execPath, build, { stdio: 'inherit' });
  if (status === 0) await serveSite(address);
  else process.exitCode = status ?? 1;
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  printError(`start: ${formatError(error)}`);
  process.exitCode = 1;
}
