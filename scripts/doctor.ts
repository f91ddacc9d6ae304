import { print, printError, printJson } from './command/print.ts';
import { readArguments } from './command/read-arguments.ts';
import { countSeverities } from '#lib/schema/count-severities.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import { exitCodeOf } from './command/exit-codes.ts';
import { formatDiagnostic, formatError, printWorse } from './command/report.ts';
import { examineSite } from './doctor/examine-site.ts';

const usage = `Usage: npm run doctor -- [options]

Checks settings, topics, notes, editions, seeds, fetched files and workflows, and says what to do.

  --json   print the report as JSON
  --quiet  print only what is worse than a note
  --help   print this text

Ends with code 1 if a hand-written file or a state file is broken.`;

const options = {
  json: { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** A fault that doctor and ingest both find is told once. */
function withoutRepeats(diagnostics: Diagnostic[]): Diagnostic[] {
  return [...new Map(diagnostics.map((diagnostic) => [formatDiagnostic(diagnostic), diagnostic])).values()];
}

function report(diagnostics: Diagnostic[]): void {
  for (const diagnostic of diagnostics) print(formatDiagnostic(diagnostic));
  const { error, warning, note } = countSeverities(diagnostics);
  print(
    `errors ${error} · warnings ${warning} · notes ${note}${error + warning === 0 ? ' · all is well' : ''}`,
  );
}

function main(): number {
  const { values } = readArguments({ options });
  if (values.help) {
    print(usage);
    return 0;
  }
  const diagnostics = withoutRepeats(examineSite());
  if (values.json) printJson({ counts: countSeverities(diagnostics), diagnostics });
  else if (values.quiet) printWorse(diagnostics);
  else report(diagnostics);
  return exitCodeOf(diagnostics);
}

try {
  process.exitCode = main();
} catch (error) {
  printError(`doctor: ${formatError(error)}`);
  process.exitCode = 1;
}
