import { spawnSync } from 'node:child_process';
import { printError } from './command/print.ts';
import { formatError } from './command/report.ts';

const ofBuild = new Set(['--allow-removal', '--quiet']);
const args = process.argv.slice(2);

// One process to the end, so that whoever stops it stops the server too.
const status = args.includes('--help') ? 0 : build();
if (status === 0) await serve();
else process.exitCode = status ?? 1;

function build(): number | null {
  const ofBuildOnly = args.filter((option) => ofBuild.has(option));
  return spawnSync(process.execPath, ['scripts/build.ts', ...ofBuildOnly], { stdio: 'inherit' }).status;
}

async function serve(): Promise<void> {
  const { serveSite } = await import('./serve/serve-site.ts');
  try {
    await serveSite(args.filter((option) => !ofBuild.has(option)));
  } catch (error) {
    printError(formatError(error));
    process.exitCode = 1;
  }
}
