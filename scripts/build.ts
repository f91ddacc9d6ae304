import { parseArgs } from 'node:util';
import { print, printError } from './command/print.ts';
import { buildIfChanged } from './build/build-if-changed.ts';

const usage = `Usage: npm run build -- [options]

Reads the seeds and builds the site and its search index, unless nothing has changed since the last build.

  --allow-removal  let papers go that no seed holds any more; without it, nothing is built
  --help           print this text`;

try {
  const { values } = parseArgs({
    options: {
      'allow-removal': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) print(usage);
  else process.exitCode = await buildIfChanged({ allowRemoval: values['allow-removal'] });
} catch (error) {
  printError(`build: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
