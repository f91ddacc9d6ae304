/**
 * Renders the pages in a separate process, see `build-pages.ts`: `--kept` with the program of the last build, `--program`
 * makes that program and renders nothing. Without an option, Astro makes the program and renders the site.
 */
import { printError } from '../command/print.ts';
import { formatError } from '../command/report.ts';
import { clearEnvironment } from './clear-environment.ts';
import { readPart } from '#src/files/build-part.ts';

async function renderSite(): Promise<void> {
  const part = readPart();
  const { renderKept } = await import('./render-kept.ts');
  if (process.argv.includes('--kept') && (await renderKept(part))) return;
  const { build } = await import('astro');
  await build({ logLevel: 'warn' });
  if (part && !process.argv.includes('--program') && !(await renderKept(part)))
    throw new Error(
      'A part of the site needs the program that Astro makes. Name a cache below the project, or none.',
    );
}

clearEnvironment();
// If the build is killed, its pages must not go on being written: the next build takes over its folders.
process.on('disconnect', () => process.exit(1));
process.channel?.unref();
try {
  await renderSite();
} catch (error) {
  printError(`build: ${formatError(error)}`);
  process.exitCode = 1;
}
