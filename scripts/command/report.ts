import { formatInbox } from './format-inbox.ts';
import { explainSystem } from '#src/files/explain-write.ts';
import { print } from './print.ts';
import { countSeverities, isBroken } from '#lib/schema/count-severities.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import { printable } from '#lib/text/printable.ts';
import type { PipelineResult } from '#src/ingest/pipeline.ts';
import type { ContentChanges } from '#src/files/write-content.ts';

/** Shown of one diagnostic's places; the rest is counted. */
const shownPlaces = 6;

/** What went wrong, line by line, and what to do if it is a folder, a disk or a port. */
export function formatError(error: unknown): string {
  const explained = explainSystem(error);
  const message = explained instanceof Error ? explained.message : String(explained);
  return message.split('\n').map(printable).join('\n');
}

/** `seeds/a.txt:13:1 warning bad-date  …` with every further place and the hint on lines of their own. */
export function formatDiagnostic({ severity, rule, message, hint, places }: Diagnostic): string {
  const [first, ...others] = places.map(
    ({ file, line, column }) => `${file}:${String(line)}:${String(column)}`,
  );
  const more = others.length > shownPlaces ? [`    and at ${String(others.length - shownPlaces)} more`] : [];
  return [
    `${first ?? ''} ${severity} ${rule}  ${message}`,
    ...others.slice(0, shownPlaces).map((place) => `    also ${place}`),
    ...more,
    ...(hint === undefined ? [] : [`    ${hint}`]),
  ]
    .map(printable)
    .join('\n');
}

/** Prints what is worse than a note, and nothing else. */
export function printWorse(diagnostics: readonly Diagnostic[], write = print): void {
  for (const diagnostic of diagnostics)
    if (diagnostic.severity !== 'note') write(formatDiagnostic(diagnostic));
}

function formatYears({ years }: PipelineResult): string[] {
  return years.map(
    ({ file, year, from }) =>
      `  ${file}: dates without a year are of ${year === undefined ? 'an unknown year' : `${String(year)} (${from})`}`,
  );
}

/** A run that these rules stop is explained by what is wrong with the seeds. */
const seedRules = new Set<string>(['no-papers', 'would-remove']);

/** While a hand-written or a state file is broken, what follows from it is no news. */
function toTell(diagnostics: Diagnostic[]): Diagnostic[] {
  const broken = diagnostics.filter(({ severity, rule }) => severity === 'broken' && !seedRules.has(rule));
  return broken.length > 0 ? broken : diagnostics;
}

/** The report for people: every diagnostic, and what was read and written. */
export function formatReport(result: PipelineResult, changes: ContentChanges): string {
  const diagnostics = toTell(result.diagnostics);
  return [
    ...diagnostics.map(formatDiagnostic),
    ...(diagnostics.length > 0 ? [''] : []),
    ...formatInbox(result.inbox, result.diagnostics),
    ...formatYears(result).map(printable),
    formatCounts(result, changes),
  ].join('\n');
}

/** The same for whoever asked for a site: notes ask nothing of anybody, so they are only counted. */
export function formatShortReport(result: PipelineResult, changes: ContentChanges): string {
  const told = toTell(result.diagnostics);
  const shown = told.filter(({ severity }) => severity !== 'note');
  return [
    ...shown.map(formatDiagnostic),
    ...formatInbox(result.inbox, result.diagnostics),
    formatCounts(result, changes),
    ...(shown.length < told.length
      ? ['Notes say how a rule decided, and ask nothing of you; `npm run ingest` lists them.']
      : []),
  ].join('\n');
}

function formatCounts({ counts, diagnostics }: PipelineResult, changes: ContentChanges): string {
  if (isBroken(diagnostics)) return 'Nothing was written: first mend what is broken.';
  const severities = countSeverities(diagnostics);
  return [
    `files ${String(counts.files)} · records ${String(counts.records)} · papers ${String(counts.papers)} · merged ${String(counts.merged)} · enriched ${String(counts.enriched)} · without topic ${String(counts.withoutTopic)}`,
    `written ${String(changes.write.length)} · removed ${String(changes.remove.length)} · errors ${String(severities.error)} · warnings ${String(severities.warning)} · notes ${String(severities.note)}`,
  ].join('\n');
}
