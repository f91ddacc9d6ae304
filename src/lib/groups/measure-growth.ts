import { monthsBefore } from '../dates/months-between.ts';
import { beyondChance, chanceOfFewer, chanceOfMore } from '../rising/chance.ts';

/** Months that count as new, and those before that they are compared with. */
const newMonths = 6;
const earlierMonths = 12;
/** With fewer papers in one of both, nobody can say what is usual. */
const minPapers = 20;
/** Share of the told rises and falls that are chance. */
const falseShare = 0.05;

/** How a group grows, as a share of all papers. */
export interface Growth {
  trend: 'rising' | 'falling' | 'steady' | 'unknown';
  /** Papers of the group in the new months and in those before. */
  now: number;
  before: number;
}

/** Papers by month, `2025-10`. One whose month is not known is not counted. */
export type Months = readonly (string | undefined)[];

function findPeriods(all: Months) {
  const last = all.reduce((newest = '', month = '') => (month > newest ? month : newest), '') ?? '';
  const recent = last === '' ? [] : [last, ...monthsBefore(last, newMonths + earlierMonths - 1)];
  return { now: new Set(recent.slice(0, newMonths)), before: new Set(recent.slice(newMonths)) };
}

/**
 * Whether the share of each group in all papers rises or falls beyond chance: by Fisher's exact test, with a limit on the
 * share of false alarms among all that is told.
 *
 * @param all months of all papers of the site
 * @param groups months of the papers of each group
 */
export function measureGrowth(all: Months, groups: readonly Months[]): Growth[] {
  const periods = findPeriods(all);
  const countIn = (months: Months) => {
    const within = (period: ReadonlySet<string>) => months.filter((month) => period.has(month ?? '')).length;
    return { now: within(periods.now), before: within(periods.before) };
  };
  const papers = countIn(all);
  const counts = groups.map(countIn);
  if (Math.min(papers.now, papers.before) < minPapers)
    return counts.map((count) => ({ trend: 'unknown', ...count }));
  const chances = counts.map(({ now, before }) => {
    const [own, earlier] = [
      { count: now, papers: papers.now },
      { count: before, papers: papers.before },
    ];
    const [more, fewer] = [chanceOfMore(own, earlier), chanceOfFewer(own, earlier)];
    return {
      trend: more < fewer ? ('rising' as const) : ('falling' as const),
      chance: 2 * Math.min(more, fewer),
    };
  });
  const isBeyond = beyondChance(
    chances.map(({ chance }) => chance),
    falseShare,
  );
  return counts.map((count, at) => ({
    trend: isBeyond[at] === true ? (chances[at]?.trend ?? 'steady') : 'steady',
    ...count,
  }));
}
