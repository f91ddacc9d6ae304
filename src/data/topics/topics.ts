import { onceEach } from '#lib/text/once-each.ts';
import { monthOf } from '#lib/dates/paper-date.ts';
import { monthsBetween } from '#lib/dates/months-between.ts';
import { scopeOf } from '#lib/topics/topic-scope.ts';
import { formatTopicPhrase } from '#lib/topics/format-phrase.ts';
import { getPapers, getPapersByTopic, getTopicLabelMap, getTopics, type PaperEntry } from '../corpus.ts';
import { borderline } from '../derived.ts';
import { once } from '../../site/once.ts';
import { findReadFirst } from '../papers/read-first.ts';
import { toMarkedRows, toRows } from '../papers/rows.ts';
import type { BorderlineRow, TopicOverview, TopicPage } from '../lists/list-types.ts';
import { toListPages } from '../lists/list-pages.ts';
import { paths } from '../../site/paths.ts';
import { getDownloads } from '../editions/downloads.ts';
import { citationLinks } from '../papers/citations.ts';
import { feedLinks } from '../../site/feed-links.ts';
import type { TopicLabel } from '../types.ts';

/** Number of main phrases: the first rules of a topic's file. */
const mainPhrases = 6;
const shownFirst = 5;

/** Papers per month from the first to the newest, with zeros for gaps. */
function countMonths(papers: PaperEntry[]): TopicPage['months'] {
  const counts = Map.groupBy(
    papers.flatMap(({ data }) => monthOf(data.issued) ?? []),
    (month) => month,
  );
  const months = [...counts.keys()].sort((a, b) => (a < b ? -1 : 1));
  return monthsBetween(months[0], months.at(-1)).map((month) => ({
    month,
    count: counts.get(month)?.length ?? 0,
  }));
}

/** The page of a topic. */
export const getTopicPage = onceEach(async (id): Promise<TopicPage> => {
  const topic = (await getTopics()).find((candidate) => candidate.id === id);
  const label = (await getTopicLabelMap()).get(id);
  if (!topic || !label) throw new Error(`There is no topic ${id}.`);
  return toPage({ id, ...topic.data }, label, (await getPapersByTopic()).get(id) ?? []);
});

export const getTopicPages = once(async () =>
  Promise.all((await getTopics()).map(({ id }) => getTopicPage(id))),
);

async function toPage(
  topic: TopicPage['topic'],
  label: TopicLabel,
  papers: PaperEntry[],
): Promise<TopicPage> {
  const path = paths.topic(topic.id);
  return {
    topic,
    label,
    path,
    total: papers.length,
    lists: await toListPages(path, papers, toMarkedRows),
    readFirst: await findReadFirst(papers, shownFirst),
    months: countMonths(papers),
    scope: scopeOf(topic),
    phrases: topic.rules.slice(0, mainPhrases).map(({ phrase }) => formatTopicPhrase(phrase)),
    feeds: feedLinks('topicFeed', { topic: topic.id }),
    downloads: await getDownloads('topic', topic.id),
    files: citationLinks('topicCitations', { topic: topic.id }, topic.id),
    borderline: await findBorderlineRows(topic.id),
  };
}

/** Months in the charts of the overview. */
const overviewMonths = 36;

export async function getTopicOverview(): Promise<TopicOverview> {
  const pages = await getTopicPages();
  const all = pages.flatMap(({ months }) => months.map(({ month }) => month)).sort();
  const span = monthsBetween(all[0], all.at(-1)).slice(-overviewMonths);
  const topics = pages.map(({ topic, label, total, months, lists }) => {
    const counts = new Map(months.map(({ month, count }) => [month, count]));
    return {
      topic,
      label,
      total,
      months: span.map((month) => ({ month, count: counts.get(month) ?? 0 })),
      newest: lists[0]?.years[0]?.rows[0],
    };
  });
  return { topics, scale: Math.max(1, ...topics.flatMap(({ months }) => months.map(({ count }) => count))) };
}

async function findBorderlineRows(topicId: string): Promise<BorderlineRow[]> {
  const near = borderline.get(topicId) ?? [];
  if (near.length === 0) return [];
  const byId = new Map((await getPapers()).map((paper) => [paper.id, paper]));
  const found = near.flatMap(({ id, score, phrases }) => {
    const paper = byId.get(id);
    return paper && paper.data.withdrawn === undefined ? [{ paper, score, phrases }] : [];
  });
  const rows = await toRows(found.map(({ paper }) => paper));
  return rows.flatMap((row, index) => {
    const near = found[index];
    return near ? [{ row: { ...row, sameDay: false }, phrases: near.phrases, score: near.score }] : [];
  });
}

/** All topics in their order, with their line and number of papers. */
export async function getTopicLabels(): Promise<(TopicLabel & { line: string; total: number })[]> {
  return (await getTopicPages()).map(({ label, topic, total }) => ({ ...label, line: topic.line, total }));
}
