import { print, printError } from './command/print.ts';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { dev } from 'astro';
import { clearEnvironment } from './build/clear-environment.ts';
import { clearStaleCache } from './build/clear-stale-cache.ts';
import { folders, ingestsFirst } from '#src/files/folders.ts';
import { formatShortReport } from './command/report.ts';
import { runIngest } from '#src/ingest/run-ingest.ts';

/** Editors write a file in several steps. One run after the last step is enough. */
const settleMs = 150;

function ingest(): void {
  try {
    const { result, changes } = runIngest({ ...folders, check: false });
    print(formatShortReport(result, changes));
  } catch (error) {
    printError(`ingest: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Reads the seeds again whenever something that decides about papers changes. */
function ingestOnChange(): void {
  let timer: NodeJS.Timeout | undefined;
  const inputs = [folders.seeds, join(folders.content, 'topics'), join(folders.content, 'enrichment')];
  for (const folder of inputs)
    watch(folder, { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(ingest, settleMs);
    });
}

if (ingestsFirst) {
  ingest();
  ingestOnChange();
}
clearEnvironment();
clearStaleCache(folders.cache);
await dev({});
