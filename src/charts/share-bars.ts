import type { PeriodShare } from '../data/rising/rising-types.ts';

function shareOf({ count, papers }: PeriodShare): number {
  return papers === 0 ? 0 : count / papers;
}

/** Lengths of two bars in per cent, in proportion to the shares of two periods; the longer one is the whole width. */
export function shareBars(now: PeriodShare, before: PeriodShare): { now: number; before: number } {
  const most = Math.max(shareOf(now), shareOf(before)) || 1;
  const length = (period: PeriodShare) => Math.round((shareOf(period) / most) * 1000) / 10;
  return { now: length(now), before: length(before) };
}
