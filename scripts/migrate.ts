import { print, printError } from './command/print.ts';
import { readArguments } from './command/read-arguments.ts';
import { folders } from '#src/files/folders.ts';
import { withLock } from '#src/files/lock.ts';
import { migrateContent } from '#src/files/migrate-content.ts';
import { formatError } from './command/report.ts';
import { printResult, reportOptions } from './command/report-options.ts';
import { printable } from '#lib/text/printable.ts';

const usage = `Usage: npm run migrate -- [options]

Brings hand-written files that an earlier version of the program asked for in another form into the form of this one,
and says what it changed. All else in them stays as it is. npm run upgrade runs it.

  --content DIR   folder of hand-written files (content, or OFFPRINT_CONTENT)
  --json          print the files and what was changed as JSON
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
  const migrated = withLock(values.content, () => migrateContent(values.content));
  printResult(values, migrated, () =>
    migrated.length === 0
      ? 'Every hand-written file has the form of this version.'
      : migrated.map(({ file, said }) => printable(`${file}: ${said.join(' ')}`)).join('\n'),
  );
}

try {
  main();
} catch (error) {
  printError(`migrate: ${formatError(error)}`);
  process.exitCode = 1;
}
