import { onceEach } from '#lib/text/once-each.ts';
import { editionWeek } from '#lib/editions/edition-clock.ts';
import type { MonthPage } from './calendar-types.ts';
import { getPapersByMonth, type PaperEntry } from '../corpus.ts';
import { countTopics } from '../topics/count-topics.ts';
import type { WeekPart } from './edition-types.ts';
import { monthLink, weekLink, yearLink } from '../papers/links.ts';
import { citationLinks } from '../papers/citations.ts';
import { getDownloads } from './downloads.ts';
import { downloadName } from './edition-files.ts';
import { linkTo } from '../../site/links.ts';
import { getMonthCalendar } from './month-calendar.ts';
import { once } from '../../site/once.ts';
import { getRises } from '../rising/rises.ts';
import { findReadFirst } from '../papers/read-first.ts';
import { toRows } from '../papers/rows.ts';
import { cutList, maxListLength } from '../../site/list-length.ts';
import { paths } from '../../site/paths.ts';
import { weekName, weekRangeName } from '../../site/period-names.ts';

const shownFirst = 5;

async function toWeek([id, papers]: [string, PaperEntry[]], maxRows: number): Promise<WeekPart> {
  return {
    title: weekName(id),
    href: weekLink(id).href,
    range: weekRangeName(id),
    count: papers.length,
    rows: await toRows(papers.slice(0, maxRows)),
  };
}

/** If a month has too many papers for a page, every week shows its newest papers and links to all. */
async function toWeeks(papers: PaperEntry[]): Promise<WeekPart[]> {
  const byWeek = Map.groupBy(papers, ({ data }) => editionWeek(data) ?? '');
  const weeks = [...byWeek].sort(([a], [b]) => (a < b ? 1 : -1));
  const maxRows = papers.length > maxListLength ? Math.floor(maxListLength / weeks.length) : maxListLength;
  return Promise.all(weeks.map((week) => toWeek(week, maxRows)));
}

async function toPage(
  id: string,
  papers: PaperEntry[],
  older: string | undefined,
  newer: string | undefined,
): Promise<MonthPage> {
  const rise = (await getRises()).get(id);
  const monthOnly = papers.filter(({ data }) => data.issued?.precision === 'month');
  const withoutDay = cutList(monthOnly, maxListLength);
  return {
    ...monthLink(id),
    path: paths.month(id),
    total: papers.length,
    topics: await countTopics(papers),
    calendar: await getMonthCalendar(id, papers),
    rise: rise && rise.rows.length > 0 ? rise : undefined,
    readFirst: await findReadFirst(papers, shownFirst),
    weeks: await toWeeks(papers.filter(({ data }) => data.issued?.precision === 'day')),
    monthOnly: await toRows(withoutDay.shown),
    moreMonthOnly: withoutDay.more,
    downloads: await getDownloads('month', id),
    citations: citationLinks('monthCitations', { month: id }, downloadName(id)),
    trail: [linkTo('archive'), yearLink(id.slice(0, 4))],
    previous: older === undefined ? undefined : monthLink(older),
    next: newer === undefined ? undefined : monthLink(newer),
  };
}

/** The page of a month that has papers. */
export const getMonthPage = onceEach(async (id): Promise<MonthPage> => {
  const months = await getPapersByMonth();
  const ids = [...months.keys()];
  const position = ids.indexOf(id);
  return toPage(id, months.get(id) ?? [], ids[position + 1], ids[position - 1]);
});

/** Every month with papers, newest first. */
export const getMonthPages = once(async () =>
  Promise.all([...(await getPapersByMonth()).keys()].map(getMonthPage)),
);
