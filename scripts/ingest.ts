import { print, printError, printJson } from './command/print.ts';
import { appendFileSync } from 'node:fs';
import { readArguments } from './command/read-arguments.ts';
import { folders } from '#src/files/folders.ts';
import type { PipelineResult } from '#src/ingest/pipeline.ts';
import { exitCodeOf } from './command/exit-codes.ts';
import { formatError, formatReport, printWorse } from './command/report.ts';
import { summariseInbox } from './command/summarise-inbox.ts';
import { printable } from '#lib/text/printable.ts';
import { runIngest, type IngestOptions } from '#src/ingest/run-ingest.ts';
import { restartable } from '#src/files/file-classes.ts';
import type { ContentChanges } from '#src/files/write-content.ts';

const usage = `Usage: npm run ingest -- [options]

Reads the saved pages of a folder and writes one MDX entry a paper.

  --seeds DIR     folder of saved pages (seeds, or OFFPRINT_SEEDS)
  --content DIR   folder of topics, notes and entries (content, or OFFPRINT_CONTENT)
  --start-again NAME  let the history of a state file begin again: ${restartable.join(', ')}
  --allow-removal  let papers go that no seed holds any more; without it, nothing is written
  --check         change nothing; fail if any file would change
  --strict        fail on warnings, and on records and files that were set aside
  --json          print the report as JSON
  --quiet         print only what is worse than a note
  --summary FILE  add the inbox to a file as Markdown, for the summary of a workflow's run
  --help          print this text

Ends with code 1 if a hand-written file or a state file is broken, if papers would be removed, or if no seed
holds a paper; nothing is written then.`;

const options = {
  seeds: { type: 'string', default: folders.seeds },
  content: { type: 'string', default: folders.content },
  'start-again': { type: 'string', multiple: true, default: [] as string[] },
  'allow-removal': { type: 'boolean', default: false },
  check: { type: 'boolean', default: false },
  strict: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
  summary: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

interface ReportOptions extends IngestOptions {
  strict: boolean;
}

function exitCode({ check, strict }: ReportOptions, result: PipelineResult, changes: ContentChanges): number {
  const stale = check && changes.write.length + changes.remove.length > 0;
  return stale ? 1 : exitCodeOf(result.diagnostics, strict);
}

function main(): number {
  const { values } = readArguments({ options });
  if (values.help) {
    print(usage);
    return 0;
  }
  const startAgain = values['start-again'];
  const unknown = startAgain.find((name) => !restartable.includes(name));
  if (unknown !== undefined)
    throw new Error(`--start-again ${unknown} is not known. Names: ${restartable.join(', ')}.`);
  const { result, changes } = runIngest({
    ...values,
    startAgain,
    allowRemoval: values['allow-removal'],
    // What is remembered of the project's own papers is not given up for those of another folder.
    ...(values.content === folders.content && { cache: folders.cache }),
  });
  if (values.summary !== undefined) appendFileSync(values.summary, summariseInbox(result));
  if (values.json)
    printJson({
      counts: result.counts,
      inbox: result.inbox,
      years: result.years,
      changes,
      diagnostics: result.diagnostics,
    });
  else if (values.quiet) printWorse(result.diagnostics);
  else print(formatReport(result, changes));
  if (values.check && changes.write.length + changes.remove.length > 0)
    printError(
      `The generated files are not up to date: ${printable([...changes.write, ...changes.remove].slice(0, 5).join(', '))}. Run npm run ingest and commit the result.`,
    );
  return exitCode(values, result, changes);
}

try {
  process.exitCode = main();
} catch (error) {
  printError(`ingest: ${formatError(error)}`);
  process.exitCode = 1;
}
