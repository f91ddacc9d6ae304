import { monthOf } from '#lib/dates/paper-date.ts';
import { formats } from '#words';
import { monthsBefore } from '#lib/dates/months-between.ts';
import { getPapers, getPapersByTopic, getTopicLabelMap, type PaperEntry } from '../corpus.ts';
import { once } from '../../site/once.ts';
import { getRises } from './rises.ts';
import type { MonthRise, PeriodShare, TopicTimeline, RisingPage } from './rising-types.ts';
import type { TopicLabel } from '../types.ts';

const shownMonths = 12;
/** Months in the charts. With more, bars would be too thin on a phone. */
const chartMonths = 36;
/** A topic with fewer papers in the newest year gets a remark. */
const fewPapers = 10;

/** Number of papers by month. */
function countMonths(papers: readonly PaperEntry[]): Map<string, number> {
  const byMonth = Map.groupBy(papers, ({ data }) => monthOf(data.issued) ?? '');
  return new Map(Array.from(byMonth, ([month, inMonth]) => [month, inMonth.length]));
}

function sum(months: readonly PeriodShare[]): PeriodShare {
  const total = { count: 0, papers: 0 };
  for (const { count, papers } of months) {
    total.count += count;
    total.papers += papers;
  }
  return total;
}

function toTimeline(
  topic: TopicLabel,
  papers: readonly PaperEntry[],
  all: Map<string, number>,
  months: readonly string[],
): TopicTimeline {
  const own = countMonths(papers);
  const shares = months.map((month) => ({
    month,
    label: formats.month(month),
    count: own.get(month) ?? 0,
    papers: all.get(month) ?? 0,
  }));
  const year = sum(shares.slice(-12));
  return {
    topic,
    months: shares,
    year,
    yearBefore: sum(shares.slice(-24, -12)),
    earlier: [...own].reduce((total, [month, count]) => total + (month < (months[0] ?? '') ? count : 0), 0),
    isThin: year.count < fewPapers,
  };
}

/** The newest months, back to the last one with phrases, at most a year. */
function splitMonths(rises: MonthRise[]): Pick<RisingPage, 'newest' | 'earlier' | 'hasQuietMonths'> {
  const first = rises.slice(0, shownMonths).findIndex(({ rows }) => rows.length > 0);
  const count = first === -1 ? 1 : first + 1;
  const earlier = rises
    .slice(count)
    .filter(({ rows }) => rows.length > 0)
    .slice(0, shownMonths);
  const last = earlier.at(-1);
  const hasQuietMonths = last !== undefined && rises.indexOf(last) - count >= earlier.length;
  return { newest: rises.slice(0, count), earlier, hasQuietMonths };
}

/** The page of rising phrases, by month, and of every topic over the last three years. */
export const getRisingPage = once(async (): Promise<RisingPage> => {
  const papers = (await getPapers()).filter(({ data }) => data.withdrawn === undefined);
  const newest = papers[0]?.data.issued;
  const last = monthOf(newest);
  if (newest === undefined || last === undefined)
    return { newest: [], earlier: [], hasQuietMonths: false, topics: [], scale: 0 };
  const months = [last, ...monthsBefore(last, chartMonths - 1)].reverse();
  const [all, labels, byTopic] = [countMonths(papers), await getTopicLabelMap(), await getPapersByTopic()];
  const topics = [...labels.values()].map((topic) =>
    toTimeline(topic, byTopic.get(topic.id) ?? [], all, months),
  );
  return {
    asOf: newest.precision === 'day' ? formats.day(newest.value) : formats.month(last),
    ...splitMonths([...(await getRises()).values()]),
    topics,
    scale: Math.max(0, ...topics.flatMap(({ months: own }) => own.map(({ count }) => count))),
  };
});
