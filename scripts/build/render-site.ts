/** Renders the pages in a separate process, see `build-pages.ts`: `--kept` with the program of the last build. */
import { printError } from '../command/print.ts';
import { formatError } from '../command/report.ts';
import { clearEnvironment } from './clear-environment.ts';

async function renderSite(): Promise<void> {
  if (process.argv.includes('--kept')) {
    const { renderKept } = await import('./render-kept.ts');
    if (await renderKept()) return;
  }
  const { build } = await import('astro');
  await build({ logLevel: 'warn' });
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
