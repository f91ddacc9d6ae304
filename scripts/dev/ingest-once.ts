/** One ingest beside the dev server, see `ingest-beside.ts`. */
import { folders } from '#src/files/folders.ts';
import { runIngest } from '#src/ingest/run-ingest.ts';
import { print, printError } from '../command/print.ts';
import { formatError, formatShortReport } from '../command/report.ts';

try {
  const { result, changes } = runIngest({ ...folders, check: false, quiet: true });
  print(formatShortReport(result, changes));
} catch (error) {
  printError(`ingest: ${formatError(error)}`);
  process.exitCode = 1;
}
