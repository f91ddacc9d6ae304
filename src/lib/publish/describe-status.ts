import { dayOf } from '#lib/dates/paper-date.ts';
import { newestOf } from '../fetch/read-answer.ts';
import { parsePeriod } from '../fetch/periods.ts';
import { countSeverities } from '../schema/count-severities.ts';
import type { Diagnostic } from '../schema/diagnostic.ts';
import type { FetchState, SourceState } from '../schema/fetch-state.ts';
import type { WrittenPaper } from '../schema/paper.ts';
import type { DataStatus, SourceStatus } from '../schema/status.ts';

function describeSource(id: string, { lastSuccess, failures, periods }: SourceState): SourceStatus {
  const newest = periods.at(-1)?.period;
  return {
    id,
    ...(lastSuccess === undefined ? {} : { lastSuccess }),
    ...(newest === undefined ? {} : { newest }),
    files: periods.reduce((sum, { files }) => sum + files.length, 0),
    records: periods.reduce((sum, { records }) => sum + records, 0),
    failures,
  };
}

/** The end of a period, but not after the day on which it was fetched. */
function fetchedDay({ periods }: SourceState): string | undefined {
  const newest = periods.at(-1);
  const end = newest && parsePeriod(newest.period)?.end;
  return newest && end !== undefined && end > newest.saved ? newest.saved : end;
}

function countDiagnostics(diagnostics: Diagnostic[]): DataStatus['diagnostics'] {
  const rules = [...Map.groupBy(diagnostics, ({ rule }) => rule)].map(([rule, found]): [string, number] => [
    rule,
    found.length,
  ]);
  return {
    ...countSeverities(diagnostics),
    rules: Object.fromEntries(rules.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** Sums up the data for those who want to know whether to trust it. */
export function describeStatus(
  papers: readonly WrittenPaper[],
  seeds: { files: number; records: number },
  diagnostics: Diagnostic[],
  fetched: FetchState,
): DataStatus {
  const newestPaper = newestOf(papers.map(({ issued }) => dayOf(issued)));
  const sources = Object.entries(fetched).sort(([a], [b]) => (a < b ? -1 : 1));
  const dataDate = newestOf(sources.map(([, state]) => fetchedDay(state))) ?? newestPaper;
  return {
    ...(dataDate === undefined ? {} : { dataDate }),
    ...(newestPaper === undefined ? {} : { newestPaper }),
    counts: {
      ...seeds,
      papers: papers.length,
      withdrawn: papers.filter(({ withdrawn }) => withdrawn !== undefined).length,
      withoutTopic: papers.filter(({ topics }) => topics.length === 0).length,
    },
    diagnostics: countDiagnostics(diagnostics),
    sources: sources.map(([id, state]) => describeSource(id, state)),
  };
}
