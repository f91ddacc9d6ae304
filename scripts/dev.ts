import { print, printError } from './command/print.ts';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dev } from 'astro';
import { clearEnvironment } from './build/clear-environment.ts';
import { clearStaleCache } from './build/clear-stale-cache.ts';
import { formatDiagnostic, formatError, formatShortReport } from './command/report.ts';
import { followContent } from './dev/follow-content.ts';
import { lendSearchIndex } from './dev/lend-search-index.ts';
import { readPort } from './serve/serve-site.ts';
import { folders, ingestsFirst } from '#src/files/folders.ts';
import { findBroken } from '#src/files/hand-written.ts';
import { runIngest } from '#src/ingest/run-ingest.ts';
import { folderAt, paths } from '#src/site/paths.ts';

const usage = `Usage: npm run dev -- [options]

Serves the site and follows every change of seeds/ and content/. The search shows the papers of the last build.

  --port N     port to listen on (4321, or the next free one)
  --host NAME  address to listen on (this computer only)
  --help       print this text`;

const options = {
  port: { type: 'string' },
  host: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

function ingest(): void {
  if (!ingestsFirst) return;
  try {
    const { result, changes } = runIngest({ ...folders, check: false });
    print(formatShortReport(result, changes));
  } catch (error) {
    printError(`ingest: ${formatError(error)}`);
  }
}

function examine(): void {
  for (const diagnostic of findBroken(folders.content)) printError(formatDiagnostic(diagnostic));
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options });
  if (values.help) {
    print(usage);
    return;
  }
  ingest();
  clearEnvironment();
  clearStaleCache(folders.cache);
  const { seeds, content, out } = folders;
  const server = await dev({
    server: { port: values.port === undefined ? undefined : readPort(values.port), host: values.host },
    integrations: [followContent({ seeds, content, ingest, examine }), lendSearchIndex(out)],
  });
  const hasIndex = existsSync(join(out, folderAt(paths.searchIndex())));
  if (!hasIndex) print('The search needs the index of a build: run npm run build once.');
  print(`The site is at ${server.resolvedUrls.local[0] ?? ''} (Ctrl+C ends it).`);
}

try {
  await main();
} catch (error) {
  printError(`dev: ${formatError(error)}`);
  process.exitCode = 1;
}
