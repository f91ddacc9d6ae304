import type { FetchFailure, FetchState, SavedPeriod, SourceState } from '#lib/schema/fetch-state.ts';

export const emptySourceState: SourceState = { failures: [], periods: [] };

/** The state with one more period, or with a newer answer for a known one. */
export function addPeriod(state: SourceState, saved: SavedPeriod): SourceState {
  const others = state.periods.filter(({ period }) => period !== saved.period);
  const failures = state.failures.filter(({ period }) => period !== saved.period);
  const periods = [...others, saved].sort((a, b) => (a.period < b.period ? -1 : 1));
  return { ...state, failures, periods };
}

/** The state after a run. The run succeeded if nothing failed. */
export function endRun(state: SourceState, failures: FetchFailure[], today: string): SourceState {
  return { ...state, failures, ...(failures.length === 0 ? { lastSuccess: today } : {}) };
}

/** One line per period, so that diffs are readable. */
export function formatState(state: FetchState): string {
  const sources = Object.entries(state).sort(([a], [b]) => (a < b ? -1 : 1));
  const text = sources.map(([id, { lastSuccess, failures, periods }]) => {
    const list = (items: unknown[]) =>
      items.length === 0 ? '[]' : `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
    const success = lastSuccess === undefined ? '' : `"lastSuccess":${JSON.stringify(lastSuccess)},\n`;
    return `${JSON.stringify(id)}: {\n${success}"failures": ${list(failures)},\n"periods": ${list(periods)}\n}`;
  });
  return `{\n${text.join(',\n')}\n}\n`;
}
