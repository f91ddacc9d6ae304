import { formats } from '#words';
import { formatWeekId, weekOf } from '#lib/dates/week.ts';
import type { DayPage } from './calendar-types.ts';
import { getPapersByDay, type PaperEntry } from '../corpus.ts';
import { countTopics } from '../topics/count-topics.ts';
import { dayLink, monthLink, toPageLink, weekLink, yearLink } from '../papers/links.ts';
import { linkTo } from '../../site/links.ts';
import { once } from '../../site/once.ts';
import { toRows } from '../papers/rows.ts';
import { maxListLength } from '../../site/list-length.ts';
import { paths } from '../../site/paths.ts';

async function toPage(
  id: string,
  papers: PaperEntry[],
  older: string | undefined,
  newer: string | undefined,
): Promise<DayPage> {
  // Every paper of the day may have been listed in a later week, and the day's own week then has no page.
  const week = weekLink(formatWeekId(weekOf(papers[0]?.data.featured ?? id)));
  return {
    ...dayLink(id),
    path: paths.day(id),
    number: String(Number(id.slice(8))),
    weekday: formats.weekday(id),
    total: papers.length,
    topics: await countTopics(papers),
    rows: await toRows(papers.slice(0, maxListLength)),
    week,
    trail: [
      linkTo('archive'),
      yearLink(id.slice(0, 4)),
      toPageLink(monthLink(id.slice(0, 7))),
      toPageLink(week),
    ],
    previous: older === undefined ? undefined : dayLink(older),
    next: newer === undefined ? undefined : dayLink(newer),
  };
}

/** Every day with papers, newest first. */
export const getDayPages = once(async (): Promise<DayPage[]> => {
  const days = [...(await getPapersByDay())];
  return Promise.all(
    days.map(([id, papers], position) =>
      toPage(id, papers, days[position + 1]?.[0], days[position - 1]?.[0]),
    ),
  );
});
