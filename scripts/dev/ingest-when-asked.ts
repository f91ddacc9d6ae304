/** Ingests beside the dev server whenever this is asked for, see `ingest-beside.ts`. */
import { folders } from '#src/files/folders.ts';
import { runIngest } from '#src/ingest/run-ingest.ts';
import { openWarmMemory } from '#src/ingest/warm-memory.ts';
import { print, printError } from '../command/print.ts';
import { formatError, formatShortReport } from '../command/report.ts';
import { ended } from './ingest-beside.ts';

/** What a run leaves for other processes is written when none has begun for this time. */
const restMs = 3000;
/** Then the memory is given back: the next ingest begins with what is on the disk. */
const idleMs = 15 * 60_000;

let memory = openWarmMemory(folders.cache);
let timers: NodeJS.Timeout[] = [];

function ingest(): void {
  memory.begin();
  try {
    const { result, changes } = runIngest({ ...folders, check: false, quiet: true, memory });
    print(formatShortReport(result, changes));
  } catch (error) {
    // It may have ended in the middle of anything.
    memory = openWarmMemory(folders.cache);
    printError(`ingest: ${formatError(error)}`);
  }
}

process.on('message', () => {
  for (const timer of timers) clearTimeout(timer);
  ingest();
  process.send?.(ended);
  timers = [
    setTimeout(() => {
      memory.keep();
    }, restMs),
    setTimeout(() => process.exit(), idleMs),
  ];
});
process.once('disconnect', () => process.exit());
