import { printError } from './command/print.ts';
import { formatError } from './command/report.ts';
import { readAddress, serveSite } from './serve/serve-site.ts';

try {
  const address = readAddress(process.argv.slice(2));
  if (address) await serveSite(address);
} catch (error) {
  printError(`preview: ${formatError(error)}`);
  process.exitCode = 1;
}
