/** Builds the pages in a separate process, see `build-pages.ts`. */
import { printError } from '../command/print.ts';
import { build } from 'astro';
import { clearEnvironment } from './clear-environment.ts';

clearEnvironment();
try {
  await build({ logLevel: 'warn' });
} catch (error) {
  printError(`build: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
