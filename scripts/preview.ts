import { printError } from './command/print.ts';
import { serveSite } from './serve/serve-site.ts';

try {
  await serveSite(process.argv.slice(2));
} catch (error) {
  printError(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
