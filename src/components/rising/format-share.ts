import type { PeriodShare } from '../../data/rising/rising-types.ts';

/** `8 %`, `0.4 %`; a dash where there is nothing to be a share of. */
export function formatShare({ count, papers }: PeriodShare): string {
  if (papers === 0) return '–';
  const percent = (count / papers) * 100;
  return `${percent > 0 && percent < 1 ? percent.toFixed(1) : Math.round(percent)} %`;
}
