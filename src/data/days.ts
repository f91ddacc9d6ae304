import { formatWeekId, weekOf } from '#lib/dates/week.ts';
import { getPapers } from './corpus.ts';
import { dayLink, monthLink, weekLink } from './links.ts';
import { once } from './once.ts';
import { toRows } from './rows.ts';
import type { DayPage } from './types.ts';

/** A day with fewer papers has no page; its week shows them. */
const fewestPapers = 3;

/** Every day with enough papers, newest first. */
export const getDayPages = once(async (): Promise<DayPage[]> => {
  const dated = (await getPapers()).filter(({ data }) => data.issued?.length === 10);
  const days = [...Map.groupBy(dated, ({ data }) => data.issued ?? '')].filter(([, papers]) => papers.length >= fewestPapers);
  return Promise.all(
    days.map(async ([id, papers], position) => {
      const [newer, older] = [days[position - 1]?.[0], days[position + 1]?.[0]];
      return {
        ...dayLink(id),
        path: `/day/${id}/`,
        rows: await toRows(papers),
        week: weekLink(formatWeekId(weekOf(id))),
        month: monthLink(id.slice(0, 7)),
        previous: older === undefined ? undefined : dayLink(older),
        next: newer === undefined ? undefined : dayLink(newer),
      };
    }),
  );
});
