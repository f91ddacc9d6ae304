/** Builds the pages in a separate process, see `build-pages.ts`. */
import { printError } from '../command/print.ts';
import { formatError } from '../command/report.ts';
import { build } from 'astro';
import { clearEnvironment } from './clear-environment.ts';
import { countPages } from './count-pages.ts';

clearEnvironment();
// If the build is killed, its pages must not go on being written: the next build takes over its folders.
process.on('disconnect', () => process.exit(1));
process.channel?.unref();
try {
  await build({ logLevel: 'warn', integrations: [countPages((count) => process.send?.(count))] });
} catch (error) {
  printError(`build: ${formatError(error)}`);
  process.exitCode = 1;
}
