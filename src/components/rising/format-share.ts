import { formats } from '#words';
import type { PeriodShare } from '../../data/rising/rising-types.ts';

/** `8%`, `0.4%`; a dash where there is nothing to be a share of. */
export function formatShare({ count, papers }: PeriodShare): string {
  if (papers === 0) return '–';
  return formats.percent(count / papers);
}
