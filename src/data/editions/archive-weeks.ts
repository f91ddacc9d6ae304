import { periods } from '#words';
import { formatWeekId, weeksIn } from '#lib/dates/week.ts';
import type { ArchiveWeek } from './calendar-types.ts';
import type { PaperEntry } from '../corpus.ts';
import { weekOfYearName } from '../../site/period-names.ts';
import { weekLink } from '../papers/links.ts';
import { toMarks } from '../papers/marks.ts';
import type { TopicColor, TopicLabel } from '../types.ts';

/** Five rows of five. Readers do not count more marks. */
const maxMarks = 25;

/** The share of each colour among some papers, in the order of the topics; papers without topic last. */
function toShares(
  marks: (TopicColor | 'none')[],
  labels: Map<string, TopicLabel>,
  fullest: number,
): ArchiveWeek['shares'] {
  const counts = Map.groupBy(marks, (color) => color);
  const colors = [...new Set([...labels.values()].map(({ color }) => color)), 'none' as const];
  return colors.flatMap((color) => {
    const count = counts.get(color)?.length ?? 0;
    return count > 0 ? [{ color, share: count / fullest }] : [];
  });
}

/** Every week of a year (ISO 8601), with a mark per paper; if a week of the year has too many papers, with numbers and bars. */
export function toArchiveWeeks(
  year: number,
  byWeek: Map<string, PaperEntry[]>,
  labels: Map<string, TopicLabel>,
): ArchiveWeek[] {
  const ids = Array.from({ length: weeksIn(year) }, (_, index) => formatWeekId({ year, week: index + 1 }));
  const fullest = Math.max(...ids.map((id) => byWeek.get(id)?.length ?? 0));
  return ids.map((id, index) => {
    const marks = toMarks(byWeek.get(id) ?? [], labels);
    const count = marks.length;
    const isCountable = fullest <= maxMarks;
    return {
      number: index + 1,
      label: periods.withCount({ period: weekOfYearName(id), count }),
      href: count > 0 ? weekLink(id).href : undefined,
      count,
      marks: isCountable ? marks : [],
      shares: isCountable ? [] : toShares(marks, labels, fullest),
    };
  });
}
