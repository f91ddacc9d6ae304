import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { withLock } from './lock.ts';
import { runPipeline, type PipelineResult } from './pipeline.ts';
import { progressStages } from './progress.ts';
import { listFiles } from './read-files.ts';
import { countSeverities, formatReport } from './report.ts';
import { compareContent, recoverContent, writeContent, type ContentChanges } from './write-content.ts';

const usage = `Usage: npm run ingest -- [options]

Reads the saved pages of a folder and writes one MDX entry a paper.

  --seeds DIR     folder of saved pages (seeds)
  --content DIR   folder of topics, notes and entries (content, or OFFPRINT_CONTENT)
  --check         change nothing; fail if any file would change
  --strict        fail on warnings as well as errors
  --json          print the report as JSON
  --help          print this text`;

const options = {
  seeds: { type: 'string', default: 'seeds' },
  content: { type: 'string', default: process.env['OFFPRINT_CONTENT'] ?? 'content' },
  check: { type: 'boolean', default: false },
  strict: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

interface IngestOptions {
  seeds: string;
  content: string;
  check: boolean;
  strict: boolean;
}

/** Runs the pipeline and brings the content folder up to date, or only compares it. */
function ingest({ seeds, content, check }: IngestOptions): { result: PipelineResult; changes: ContentChanges } {
  if (!existsSync(seeds)) throw new Error(`The folder of seeds, ${seeds}, does not exist. Create it or name another with --seeds.`);
  if (listFiles(seeds).length === 0)
    throw new Error(`The folder of seeds, ${seeds}, is empty. Put at least one saved page into it; nothing was changed.`);
  const progress = progressStages(process.stderr);
  const run = () => {
    if (!check) recoverContent(content);
    const result = runPipeline({ seeds, content }, progress.stage);
    const changes = compareContent(content, result.files);
    const blocked = result.diagnostics.some(({ rule }) => rule === 'address-taken');
    if (!check && !blocked) progress.stage('write', () => { writeContent(content, result.files, changes); });
    progress.end();
    return { result, changes };
  };
  return check ? run() : withLock(content, run);
}

function exitCode({ check, strict }: IngestOptions, result: PipelineResult, changes: ContentChanges): number {
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
  const { result, changes } = ingest(values);
  if (values.json) console.log(JSON.stringify({ counts: result.counts, years: result.years, changes, diagnostics: result.diagnostics }, null, 2));
  else console.log(formatReport(result, changes));
  if (values.check && changes.write.length + changes.remove.length > 0)
    console.error(`The generated files are not up to date: ${[...changes.write, ...changes.remove].slice(0, 5).join(', ')}. Run npm run ingest and commit the result.`);
  return exitCode(values, result, changes);
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(`ingest: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
