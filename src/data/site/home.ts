import { formats, periods } from '#words';
import { formatWeekId, parseWeekId, utcDay, weekOf, weekRange, isoDay } from '#lib/dates/week.ts';
import { getEditionIds, getPapersByWeek, type PaperEntry } from '../corpus.ts';
import { editionOrder } from '../derived.ts';
import { selectRows } from '../editions/edition-parts.ts';
import type { EditionPage, HomePage, WeekBar, WeekPart } from '../editions/edition-types.ts';
import { getEditionPages } from '../editions/editions.ts';
import { once } from '../../site/once.ts';
import { toRows } from '../papers/rows.ts';
import { paths } from '../../site/paths.ts';
import { href, site } from '../../site/site.ts';
import { getTopicPages } from '../topics/topics.ts';
import { getTrending } from '../lists/trending.ts';
import { weekOfYearName } from '../../site/period-names.ts';

const chartWeeks = 52;
const recentWeeks = 12;
/** More rows would push the rest of the home page too far down. */
const maxRows = 24;
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

/** Papers from which the lead and the figures are taken, at least. */
const minRecent = 24;
const shownFigures = 5;

/** Papers of the newest weeks that report a figure in a topic, the most important first. */
async function findFigures(): Promise<PaperEntry[]> {
  const recent: PaperEntry[] = [];
  const scores = new Map<string, number>();
  for (const [week, papers] of await getPapersByWeek()) {
    recent.push(...papers.filter(({ data }) => data.topics.length > 0));
    for (const { id, score } of editionOrder.get(week) ?? []) scores.set(id, score);
    if (recent.length >= minRecent) break;
  }
  return recent
    .filter(({ data }) => data.result?.figure !== undefined)
    .sort((a, b) => (scores.get(b.id) ?? 0) - (scores.get(a.id) ?? 0))
    .slice(0, shownFigures + 1);
}

/** The home page; `undefined` if no paper has a day. */
export const getHomePage = once(async (): Promise<HomePage | undefined> => {
  const editions = await getEditionPages();
  const [newest] = editions;
  if (!newest) return undefined;
  const topics = await getTopicPages();
  const [lead, ...figures] = await toRows(await findFigures());
  const isLong = newest.rows.length > maxRows;
  return {
    newest,
    rows: isLong ? [] : newest.rows,
    groups: isLong ? selectRows(newest.groups, newest.counts.papers) : [],
    lead,
    figures,
    earlier: fillScreen(editions),
    trending: (await getTrending()).rows.slice(0, trendingRows),
    topics: topics.map(({ topic, label, total }) => ({ topic, label, total })),
    weeks: await chartBars(newest.id),
    recentWeeks: (await getEditionIds())
      .slice(0, recentWeeks)
      .map(({ label, path, count }) => ({ label, href: href(path), count })),
  };
});
