import { print, printError } from './command/print.ts';
import { parseArgs } from 'node:util';
import { stateNames } from '#lib/state/state-kinds.ts';
import { folders } from '#src/files/folders.ts';
import { withLock } from '#src/files/lock.ts';
import { packStateFile } from '#src/files/state-file.ts';
import { formatError } from './command/report.ts';

const usage = `Usage: npm run pack:state -- [options]

Packs the files of content/state: sorts their lines, and leaves out those that stand twice or that another one
replaces. Their meaning stays the same. The weekly workflow runs it.

  --content DIR   folder of the state (content, or OFFPRINT_CONTENT)
  --help          print this text`;

const options = {
  content: { type: 'string', default: folders.content },
  help: { type: 'boolean', default: false },
} as const;

function main(): void {
  const { values } = parseArgs({ options });
  if (values.help) {
    print(usage);
    return;
  }
  withLock(values.content, () => {
    for (const name of stateNames) {
      const packed = packStateFile(values.content, name);
      if (packed) print(`${name}: ${packed.before} lines, ${packed.after} after packing`);
    }
  });
}

try {
  main();
} catch (error) {
  printError(`pack:state: ${formatError(error)}`);
  process.exitCode = 1;
}
