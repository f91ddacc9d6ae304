import { counts, edition as editionWords, feeds as words } from '#words';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { parseWeekId, weekRange } from '#lib/dates/week.ts';
import { lastDayOf } from '#lib/dates/calendar.ts';
import type { Feed, FeedItem } from '#lib/publish/feeds/feed.ts';
import { getPapersByMonth, getPapersByWeek, getTopicLabelMap, type PaperEntry } from '../corpus.ts';
import { editionOrder } from '../derived.ts';
import { getLatePapers } from '../editions/late.ts';
import { creditOf } from '../papers/credit.ts';
import { monthLink } from '../papers/links.ts';
import { dataStatus } from '../site/held-data.ts';
import { paths } from '../../site/paths.ts';
import { weekOfYearName, weekRangeName } from '../../site/period-names.ts';
import { absolute, site } from '../../site/site.ts';
import { arrivalOf, latestDay } from './arrivals.ts';
import { feedOf } from './paper-feeds.ts';

/** Editions that a feed carries: a quarter of weeks, a year of months. */
const maxEditions = 12;
/** Papers that an edition names in a feed; the page has all of them. */
const maxPapers = 20;

interface Edition {
  /** `2025-W40`, `2025-10` */
  id: string;
  title: string;
  path: string;
  /** The last day of its time. */
  end: string;
  /** The most important first. */
  papers: readonly PaperEntry[];
  late: readonly PaperEntry[];
}

function paperItem({ id, data }: PaperEntry) {
  const link = h('a', { href: absolute(paths.paper(id)) }, data.title);
  return h('li', data.summary === undefined ? [link] : [link, h('br'), data.summary]);
}

/** The first papers with their summaries, and how many more there are. */
function listPapers(papers: readonly PaperEntry[], url: string) {
  const more = papers.length - maxPapers;
  const list = h('ul', papers.slice(0, maxPapers).map(paperItem));
  return more > 0 ? [list, h('p', h('a', { href: url }, words.more({ count: more })))] : [list];
}

function editionHtml({ papers, late }: Edition, url: string): string {
  const own = [h('p', counts.papers({ count: papers.length })), ...listPapers(papers, url)];
  const rest = late.length === 0 ? [] : [h('h3', editionWords.late), ...listPapers(late, url)];
  return toHtml({ type: 'root', children: [...own, ...rest] });
}

/** The day on which an edition is news: its last one, or the day on which the site got the first of its papers. */
function newsDayOf({ end, papers }: Edition): string {
  const [first] = papers.flatMap((paper) => arrivalOf(paper).day ?? []).sort();
  return latestDay([end, first]) ?? end;
}

async function toItem(edition: Edition): Promise<FeedItem> {
  const labels = await getTopicLabelMap();
  const url = absolute(edition.path);
  const topics = new Set(edition.papers.flatMap(({ data }) => data.topics.map(({ id }) => id)));
  const named = [...edition.papers.slice(0, maxPapers), ...edition.late.slice(0, maxPapers)];
  const { rights } = feedOf({ title: '', description: '', home: '' }, []);
  return {
    id: `offprint:edition:${edition.id}`,
    title: edition.title,
    url,
    arrived: newsDayOf(edition),
    authors: site.curator === undefined ? [] : [site.curator],
    categories: [...labels.values()].filter(({ id }) => topics.has(id)).map(({ title }) => title),
    summary: counts.papers({ count: edition.papers.length }),
    html: editionHtml(edition, url),
    credit: { sources: [...new Set(named.flatMap(({ data }) => creditOf(data).sources))], rights },
  };
}

/** Editions whose time is over, the one that came last first. One that still grows would come to readers unfinished. */
async function toItems(editions: readonly Edition[]): Promise<FeedItem[]> {
  const { dataDate = '' } = dataStatus;
  const over = editions
    .filter(({ end }) => end <= dataDate)
    .map((edition) => ({ edition, day: newsDayOf(edition) }))
    .sort((a, b) => (a.day === b.day ? compare(b.edition.id, a.edition.id) : compare(b.day, a.day)));
  return Promise.all(over.slice(0, maxEditions).map(({ edition }) => toItem(edition)));
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** The feed of all weeks that are over. */
export async function weekFeed(): Promise<Feed> {
  const late = await getLatePapers();
  const editions = [...(await getPapersByWeek())].flatMap(([id, papers]): Edition[] => {
    const week = parseWeekId(id);
    if (!week) return [];
    const title = editionWords.title({ week: weekOfYearName(id), range: weekRangeName(id) });
    return [{ id, title, path: paths.week(id), end: weekRange(week).end, papers, late: late.get(id) ?? [] }];
  });
  const head = {
    title: `${words.weekly} · ${site.title}`,
    description: words.weeklyLine,
    home: absolute(paths.archive()),
  };
  return feedOf(head, await toItems(editions));
}

/** The feed of all months that are over. */
export async function monthFeed(): Promise<Feed> {
  const scores = new Map([...editionOrder.values()].flat().map(({ id, score }) => [id, score]));
  const scoreOf = ({ id }: PaperEntry): number => scores.get(id) ?? 0;
  const editions = [...(await getPapersByMonth())].map(([id, papers]): Edition => ({
    id,
    title: monthLink(id).label,
    path: paths.month(id),
    end: lastDayOf(id),
    papers: papers.filter(({ data }) => data.withdrawn === undefined).sort((a, b) => scoreOf(b) - scoreOf(a)),
    late: [],
  }));
  const head = {
    title: `${words.monthly} · ${site.title}`,
    description: words.monthlyLine,
    home: absolute(paths.archive()),
  };
  return feedOf(head, await toItems(editions));
}
