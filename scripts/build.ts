import { parseArgs } from 'node:util';
import { print, printError } from './command/print.ts';
import { readCount } from './command/read-count.ts';
import { formatError } from './command/report.ts';
import { reportOptions } from './command/report-options.ts';
import { buildIfChanged } from './build/build-if-changed.ts';

const usage = `Usage: npm run build -- [options]

Reads the seeds and builds the site and its search index, unless nothing has changed since the last build.

  --parts N        render the pages of N papers at a time, each time in a process of its own, to save memory;
                   by default 1500 on a site of more than 12,000 papers
  --allow-removal  let papers go that no seed holds any more; without it, nothing is built
  --json           print what was built as JSON
  --quiet          print only faults
  --help           print this text`;

try {
  const { values } = parseArgs({
    options: {
      'allow-removal': { type: 'boolean', default: false },
      parts: { type: 'string' },
      ...reportOptions,
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) print(usage);
  else
    process.exitCode = await buildIfChanged({
      ...values,
      allowRemoval: values['allow-removal'],
      segmentSize: values.parts === undefined ? undefined : readCount('parts', values.parts),
    });
} catch (error) {
  printError(`build: ${formatError(error)}`);
  process.exitCode = 1;
}
