import { parseArgs } from 'node:util';
import { formatJson } from '#lib/text/format-json.ts';
import { folders } from '#src/files/folders.ts';
import type { PipelineResult } from '#src/ingest/pipeline.ts';
import { countSeverities, formatReport } from './command/report.ts';
import { printable } from '#lib/text/printable.ts';
import { runIngest, type IngestOptions } from '#src/ingest/run-ingest.ts';
import type { ContentChanges } from '#src/files/write-content.ts';

const usage = `Usage: npm run ingest -- [options]

Reads the saved pages of a folder and writes one MDX entry a paper.

  --seeds DIR     folder of saved pages (seeds, or OFFPRINT_SEEDS)
  --content DIR   folder of topics, notes and entries (content, or OFFPRINT_CONTENT)
  --check         change nothing; fail if any file would change
  --strict        fail on warnings as well as errors
  --json          print the report as JSON
  --help          print this text`;

const options = {
  seeds: { type: 'string', default: folders.seeds },
  content: { type: 'string', default: folders.content },
  check: { type: 'boolean', default: false },
  strict: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

interface ReportOptions extends IngestOptions {
  strict: boolean;
}

function exitCode({ check, strict }: ReportOptions, result: PipelineResult, changes: ContentChanges): number {
  const { error, warning } = countSeverities(result.diagnostics);
  const stale = check && changes.write.length + changes.remove.length > 0;
  return error > 0 || (strict && warning > 0) || stale ? 1 : 0;
}

function main(): number {
  const { values } = parseArgs({ options });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const { result, changes } = runIngest(values);
  if (values.json)
    console.log(
      formatJson({ counts: result.counts, years: result.years, changes, diagnostics: result.diagnostics }, 2),
    );
  else console.log(formatReport(result, changes));
  if (values.check && changes.write.length + changes.remove.length > 0)
    console.error(
      `The generated files are not up to date: ${printable([...changes.write, ...changes.remove].slice(0, 5).join(', '))}. Run npm run ingest and commit the result.`,
    );
  return exitCode(values, result, changes);
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(`ingest: ${printable(error instanceof Error ? error.message : String(error))}`);
  process.exitCode = 1;
}
