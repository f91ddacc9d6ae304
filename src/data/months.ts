import { formatWeekId, weekOf } from '#lib/dates/week.ts';
import { getPapers, type PaperEntry } from './corpus.ts';
import { countTopics } from './count-topics.ts';
import { monthLink, weekLink } from './links.ts';
import { once } from './once.ts';
import { toRows } from './rows.ts';
import type { MonthPage } from './types.ts';

const getPapersByMonth = once(async () => {
  const dated = (await getPapers()).filter(({ data }) => data.issued !== undefined);
  return Map.groupBy(dated, ({ data }) => data.issued?.slice(0, 7) ?? '');
});

async function toWeeks(papers: PaperEntry[]): Promise<MonthPage['weeks']> {
  const byWeek = Map.groupBy(papers, ({ data }) => formatWeekId(weekOf(data.issued ?? '')));
  return Promise.all([...byWeek].map(async ([id, inWeek]) => ({ ...weekLink(id), rows: await toRows(inWeek) })));
}

/** Every month with papers, newest first. */
export const getMonthPages = once(async (): Promise<MonthPage[]> => {
  const months = [...(await getPapersByMonth())].sort(([a], [b]) => (a < b ? 1 : -1));
  return Promise.all(
    months.map(async ([id, papers], position) => {
      const dayKnown = papers.filter(({ data }) => data.issued?.length === 10);
      const [newer, older] = [months[position - 1]?.[0], months[position + 1]?.[0]];
      return {
        ...monthLink(id),
        path: `/month/${id}/`,
        total: papers.length,
        topics: await countTopics(papers),
        weeks: await toWeeks(dayKnown),
        monthOnly: await toRows(papers.filter(({ data }) => data.issued?.length === 7)),
        previous: older === undefined ? undefined : monthLink(older),
        next: newer === undefined ? undefined : monthLink(newer),
      };
    }),
  );
});
