import type { PeriodShare } from '../data/rising/rising-types.ts';

function shareOf({ count, papers }: PeriodShare): number {
  return papers === 0 ? 0 : count / papers;
}

/** Lengths of two bars in per cent, in proportion to the shares of two periods; the longer one is the whole width. */
export function shareBars(now: PeriodShare, before: PeriodShare): { now: number; before: number } {
  const max = Math.max(shareOf(now), shareOf(before)) || 1;
  const length = (period: PeriodShare) => Math.round((shareOf(period) / max) * 1000) / 10;
  return { now: length(now), before: length(before) };
}
