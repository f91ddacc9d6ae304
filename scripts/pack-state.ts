import { print, printError } from './command/print.ts';
import { printResult, reportOptions } from './command/report-options.ts';
import { readArguments } from './command/read-arguments.ts';
import { stateNames } from '#lib/state/state-kinds.ts';
import { folders } from '#src/files/folders.ts';
import { withLock } from '#src/files/lock.ts';
import { packStateFile } from '#src/files/state-file.ts';
import { formatError } from './command/report.ts';

const usage = `Usage: npm run pack:state -- [options]

Packs the files of content/state: sorts their lines, and leaves out those that stand twice or that another one
replaces. Their meaning stays the same. The weekly workflow runs it.

  --content DIR   folder of the state (content, or OFFPRINT_CONTENT)
  --json          print the lines of each file before and after as JSON
  --quiet         print only faults
  --help          print this text`;

const options = {
  content: { type: 'string', default: folders.content },
  ...reportOptions,
  help: { type: 'boolean', default: false },
} as const;

function main(): void {
  const { values } = readArguments({ options });
  if (values.help) {
    print(usage);
    return;
  }
  const packed = withLock(values.content, () =>
    stateNames.flatMap((name) => {
      const counts = packStateFile(values.content, name);
      return counts ? [{ name, ...counts }] : [];
    }),
  );
  printResult(values, packed, () =>
    packed.length === 0
      ? 'There is no state yet.'
      : packed
          .map(({ name, before, after }) => `${name}: ${before} lines, ${after} after packing`)
          .join('\n'),
  );
}

try {
  main();
} catch (error) {
  printError(`pack:state: ${formatError(error)}`);
  process.exitCode = 1;
}
