import { readArguments } from './command/read-arguments.ts';
import { print, printError } from './command/print.ts';
import { readCount } from './command/read-count.ts';
import { formatError } from './command/report.ts';
import { reportOptions } from './command/report-options.ts';
import { buildIfChanged, buildOneSegment, printSegments } from './build/build-if-changed.ts';

const usage = `Usage: npm run build -- [options]

Reads the seeds and builds the site and its search index, unless nothing has changed since the last build.

  --parts N        render the pages of N papers at a time, each time in a process of its own, to save memory;
                   by default 1500 on a site of more than 12,000 papers
  --segments       print as JSON which segments of papers the site has, with --parts of N papers each, and whether
                   the last build has left their pages; nothing is built
  --segment ID     build the pages of one segment of the entries that there are, and leave them for --join
  --join           build the site from the segments that were built so, and from all else; what is missing is built
  --allow-removal  let papers go that no seed holds any more; without it, nothing is built
  --json           print what was built as JSON
  --quiet          print only faults
  --help           print this text`;

try {
  const { values } = readArguments({
    options: {
      'allow-removal': { type: 'boolean', default: false },
      parts: { type: 'string' },
      segments: { type: 'boolean', default: false },
      segment: { type: 'string' },
      join: { type: 'boolean', default: false },
      ...reportOptions,
      help: { type: 'boolean', default: false },
    },
  });
  const size = values.parts === undefined ? undefined : readCount('parts', values.parts);
  if (values.help) print(usage);
  else if (values.segments) process.exitCode = await printSegments(size);
  else if (values.segment !== undefined)
    process.exitCode = await buildOneSegment(readCount('segment', values.segment), size, values);
  else
    process.exitCode = await buildIfChanged({
      ...values,
      allowRemoval: values['allow-removal'],
      segmentSize: size,
    });
} catch (error) {
  printError(`build: ${formatError(error)}`);
  process.exitCode = 1;
}
