import { print, printError } from './command/print.ts';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments } from './command/read-arguments.ts';
import { dev } from 'astro';
import { clearEnvironment } from './build/clear-environment.ts';
import { clearStaleCache } from './build/clear-stale-cache.ts';
import { formatDiagnostic, formatError } from './command/report.ts';
import { followContent } from './dev/follow-content.ts';
import { ingestBeside } from './dev/ingest-beside.ts';
import { lendSearchIndex } from './dev/lend-search-index.ts';
import { leaveUnwatched } from './dev/watched-paths.ts';
import { readPort } from './serve/serve-site.ts';
import { folders, ingestsFirst, showUnpublished } from '#src/files/folders.ts';
import { findBroken } from '#src/files/hand-written.ts';
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

/** The server would read a file while it is being written, and not again when that is done. */
const untilWritten = { stabilityThreshold: 60, pollInterval: 20 };

function examine(): void {
  for (const diagnostic of findBroken(folders.content)) printError(formatDiagnostic(diagnostic));
}

async function main(): Promise<void> {
  const { values } = readArguments({ options });
  if (values.help) {
    print(usage);
    return;
  }
  // Before anything is written: a port that is none must not cost an ingest.
  const port = values.port === undefined ? undefined : readPort(values.port);
  clearEnvironment();
  showUnpublished();
  clearStaleCache(folders.cache);
  const ingest = ingestsFirst ? ingestBeside() : undefined;
  ingest?.ask();
  const { seeds, content, out, cache } = folders;
  const ignored = leaveUnwatched(['.cache', out, cache], [seeds, content]);
  const server = await dev({
    server: { port, host: values.host },
    vite: { server: { watch: { awaitWriteFinish: untilWritten, ignored } } },
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
