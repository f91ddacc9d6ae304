import { formatWeek } from '#lib/dates/format-date.ts';
import { formatWeekId, parseWeekId, weeksIn } from '#lib/dates/week.ts';
import { getPapers, getPapersByWeek, getTopicLabelMap, type PaperEntry } from './corpus.ts';
import { once } from './once.ts';
import { toRows } from './rows.ts';
import { href } from './site.ts';
import type { ArchiveWeek, ArchiveYear, TopicLabel } from './types.ts';

/** Below this number of papers a calendar is mostly empty. */
const calendarPapers = 12;
const quarterWeeks = 13;
const quarterLabels = ['January – March', 'April – June', 'July – September', 'October – December'];

function toWeek(year: number, number: number, papers: PaperEntry[], labels: Map<string, TopicLabel>): ArchiveWeek {
  const id = formatWeekId({ year, week: number });
  const count = `${String(papers.length)} ${papers.length === 1 ? 'paper' : 'papers'}`;
  return {
    number,
    label: `${formatWeek(id)}: ${count}`,
    href: papers.length > 0 ? href(`/week/${id}/`) : undefined,
    marks: papers.map(({ data }) => labels.get(data.topics[0]?.id ?? '')?.ink ?? 'none'),
  };
}

/** Weeks 1–13, 14–26, 27–39 and the rest, newest quarter first. Quarters after the newest paper are left out. */
function toQuarters(year: number, byWeek: Map<string, PaperEntry[]>, labels: Map<string, TopicLabel>): ArchiveYear['quarters'] {
  const weeks = Array.from({ length: weeksIn(year) }, (_, index) =>
    toWeek(year, index + 1, byWeek.get(formatWeekId({ year, week: index + 1 })) ?? [], labels),
  );
  const quarters = quarterLabels.map((label, index) => ({
    label,
    weeks: weeks.slice(index * quarterWeeks, index === 3 ? undefined : (index + 1) * quarterWeeks),
  }));
  const last = quarters.findLastIndex((quarter) => quarter.weeks.some(({ marks }) => marks.length > 0));
  return quarters.slice(0, last + 1).reverse();
}

export const getArchiveYears = once(async (): Promise<ArchiveYear[]> => {
  const [byWeek, labels] = [await getPapersByWeek(), await getTopicLabelMap()];
  const monthOnly = (await getPapers()).filter(({ data }) => data.issued?.length === 7);
  const years = [...byWeek.keys()].map((id) => String(parseWeekId(id)?.year ?? ''));
  const all = [...new Set([...years, ...monthOnly.map(({ data }) => data.issued?.slice(0, 4) ?? '')])].sort().reverse();
  return Promise.all(
    all.map(async (year) => {
      const undated = monthOnly.filter(({ data }) => data.issued?.startsWith(year));
      const inWeeks = [...byWeek].filter(([id]) => id.startsWith(year)).reduce((sum, [, papers]) => sum + papers.length, 0);
      return {
        year,
        total: inWeeks + undated.length,
        quarters: toQuarters(Number(year), byWeek, labels),
        sparse: inWeeks < calendarPapers,
        monthOnly: await toRows(undated),
      };
    }),
  );
});
