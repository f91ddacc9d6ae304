import { printError } from './command/print.ts';
import { formatError } from './command/report.ts';
import { serveSite } from './serve/serve-site.ts';

try {
  await serveSite(process.argv.slice(2));
} catch (error) {
  printError(formatError(error));
  process.exitCode = 1;
}
