import { FetchError } from '#lib/fetch/fetch-error.ts';
import { planFetch, type FetchSpan } from '#lib/fetch/plan-fetch.ts';
import { sourceKinds } from '#lib/fetch/source-kinds.ts';
import { addPeriod, emptySourceState, endRun } from '#lib/fetch/update-state.ts';
import type { FetchSource } from '#lib/schema/fetch-source.ts';
import type { FetchFailure, FetchState, SavedPeriod, SourceState } from '#lib/schema/fetch-state.ts';
import { reasonOf } from '#lib/schema/contain.ts';
import { fetchPeriod } from './fetch-period.ts';
import { readFetchState, writeFetchState } from '#src/files/fetch-state-file.ts';
import type { HttpSetting } from './get-answer.ts';
import { ownValue } from '#lib/schema/own-value.ts';

export interface FetchRun {
  seeds: string;
  sources: FetchSource[];
  span: FetchSpan;
  /** Replaces the servers' own addresses. */
  endpoint?: string | undefined;
  /** Receives a message about every step. */
  tell: (line: string) => void;
}

export interface FetchReport {
  saved: string[];
  failures: (FetchFailure & { source: string })[];
}

/** Anything that goes wrong with a source is its failure, and the others are asked all the same. */
function toFailure(error: unknown, period: string, day: string): FetchFailure {
  if (error instanceof FetchError) return { day, period, rule: error.rule, message: error.message };
  return { day, period, rule: 'unexpected', message: `The answer cannot be used: ${reasonOf(error)}.` };
}

/** What came of a period. */
function describeAnswer(answer: SavedPeriod | undefined): string {
  if (!answer) return 'quiet day';
  const { records, setAside = 0, vanished = [] } = answer;
  const kept = vanished.length === 0 ? '' : `; ${vanished.length} that earlier answers had are kept`;
  const unused = setAside === 0 ? '' : `; ${setAside} set aside, which npm run ingest names`;
  return `${records} papers${unused}${kept}`;
}

/** Fetches all periods of one source, one call after another. `keep` receives the state after every period. */
async function fetchSource(
  run: FetchRun,
  source: FetchSource,
  before: SourceState,
  setting: HttpSetting,
  keep: (state: SourceState) => void,
) {
  const plan = planFetch(source, before, run.span);
  const { interval, name } = sourceKinds[source.from];
  const failures: FetchFailure[] = [];
  const saved: string[] = [];
  let state = before;
  run.tell(`${source.id}: ${name}, ${plan.length === 0 ? 'nothing to fetch' : `${plan.length} to fetch`}`);
  for (const [index, period] of plan.entries()) {
    const label = `${source.id} ${period.id} (${index + 1}/${plan.length})`;
    if (index > 0) await setting.wait(interval);
    try {
      const answer = await fetchPeriod({ ...run, source, state, period, today: run.span.today }, setting);
      if (answer) {
        state = addPeriod(state, answer);
        saved.push(...answer.files);
        keep(state);
      }
      run.tell(`${label}: ${describeAnswer(answer)}`);
    } catch (error) {
      const failure = toFailure(error, period.id, run.span.today);
      failures.push(failure);
      run.tell(`${label}: ${failure.message}`);
      if (error instanceof FetchError && error.isSource) break;
    }
  }
  keep(endRun(state, failures, run.span.today));
  return { saved, failures };
}

/**
 * Fetches the missing periods of every source, one source after another, and records in `seeds/.fetch.json`
 * what was saved and what failed. If one source fails, the others continue.
 */
export async function runFetch(run: FetchRun, setting: HttpSetting): Promise<FetchReport> {
  let state: FetchState = readFetchState(run.seeds);
  const report: FetchReport = { saved: [], failures: [] };
  let last: FetchSource | undefined;
  for (const source of run.sources) {
    if (last) await setting.wait(sourceKinds[last.from].interval);
    last = source;
    const { saved, failures } = await fetchSource(
      run,
      source,
      ownValue(state, source.id) ?? emptySourceState,
      setting,
      (next) => {
        state = { ...state, [source.id]: next };
        writeFetchState(run.seeds, state);
      },
    );
    report.saved.push(...saved);
    report.failures.push(...failures.map((failure) => ({ source: source.id, ...failure })));
  }
  return report;
}
