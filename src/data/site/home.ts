import { formats, periods } from '#words';
import { formatWeekId, parseWeekId, utcDay, weekOf, weekRange, isoDay } from '#lib/dates/week.ts';
import { getEditionIds, getPapersByTopic } from '../corpus.ts';
import type { EditionPage, HomePage, WeekBar, WeekPart } from '../editions/edition-types.ts';
import { getEditionPages } from '../editions/editions.ts';
import type { TopicPage } from '../lists/list-types.ts';
import { once } from '../../site/once.ts';
import { toRows } from '../papers/rows.ts';
import { paths } from '../../site/paths.ts';
import { href, site } from '../../site/site.ts';
import { getTopicPages } from '../topics/topics.ts';
import { getTrending } from '../lists/trending.ts';
import { weekOfYearName } from '../../site/period-names.ts';

const chartWeeks = 52;
const leadRows = 3;
const recentWeeks = 12;
/** A full week has its own page. More rows would push the rest of the home page too far down. */
const maxRows = 40;
const trendingRows = 6;
const weekMs = 7 * 86_400_000;

/** Editions below the newest until the page shows enough rows. */
function fillScreen(editions: EditionPage[]): WeekPart[] {
  let rows = editions[0]?.rows.length ?? 0;
  let count = 0;
  while (rows < site.homeRows && editions[count + 1]) {
    count += 1;
    rows += editions[count]?.rows.length ?? 0;
  }
  return editions.slice(1, count + 1).map(({ name, href: target, range, counts, rows: inWeek }) => ({
    title: name,
    href: target,
    range,
    count: counts.papers,
    rows: inWeek.slice(0, maxRows),
  }));
}

/** The label of a week that begins a new quarter: the month, with the year at the first label and in January. */
function tickOf(start: string, previousStart: string | undefined): string | undefined {
  const [year = '', month = ''] = start.split('-');
  const isQuarter = Number(month) % 3 === 1;
  if (!isQuarter || previousStart?.slice(0, 7) === start.slice(0, 7)) return undefined;
  return month === '01' ? formats.date(`${year}-01`) : formats.shortMonth(start);
}

async function chartBars(newestWeek: string): Promise<WeekBar[]> {
  const newest = parseWeekId(newestWeek);
  if (!newest) return [];
  const counts = new Map((await getEditionIds()).map(({ id, count }) => [id, count]));
  const last = utcDay(weekRange(newest).start);
  const starts = Array.from({ length: chartWeeks }, (_, index) =>
    isoDay(last - (chartWeeks - 1 - index) * weekMs),
  );
  return starts.map((start, index) => {
    const id = formatWeekId(weekOf(start));
    const count = counts.get(id) ?? 0;
    return {
      id,
      count,
      href: count > 0 ? href(paths.week(id)) : undefined,
      label: periods.withCount({ period: weekOfYearName(id), count }),
      tick: tickOf(start, starts[index - 1]),
    };
  });
}

/** The lead topics: those of the settings, in that order, or else the topics with `lead`. */
function chooseLeads(topics: TopicPage[]): TopicPage[] {
  if (!site.homeTopics) return topics.filter(({ topic }) => topic.lead);
  return site.homeTopics.flatMap((id) => topics.find(({ topic }) => topic.id === id) ?? []);
}

/** The home page; `undefined` if no paper has a day. */
export const getHomePage = once(async (): Promise<HomePage | undefined> => {
  const editions = await getEditionPages();
  const [newest] = editions;
  if (!newest) return undefined;
  const topics = await getTopicPages();
  const byTopic = await getPapersByTopic();
  const leads = chooseLeads(topics).filter(({ total }) => total > 0);
  return {
    newest,
    rows: newest.rows.slice(0, maxRows),
    earlier: fillScreen(editions),
    trending: (await getTrending()).rows.slice(0, trendingRows),
    leads: await Promise.all(
      leads.map(async ({ topic, label, total }) => ({
        topic,
        label,
        total,
        rows: await toRows((byTopic.get(topic.id) ?? []).slice(0, leadRows)),
      })),
    ),
    topics: topics.map(({ topic, label, total }) => ({ topic, label, total })),
    weeks: await chartBars(newest.id),
    recentWeeks: (await getEditionIds())
      .slice(0, recentWeeks)
      .map(({ label, path, count }) => ({ label, href: href(path), count })),
  };
});
