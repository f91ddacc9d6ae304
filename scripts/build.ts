import { printError } from './command/print.ts';
import { buildIfChanged } from './build/build-if-changed.ts';

try {
  process.exitCode = await buildIfChanged();
} catch (error) {
  printError(`build: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
