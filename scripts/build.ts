import { printError } from './command/print.ts';
import { buildSite } from './build/build-site.ts';

try {
  process.exitCode = await buildSite();
} catch (error) {
  printError(`build: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
