import { monthOf } from '#lib/dates/paper-date.ts';
import { parseWeekId } from '#lib/dates/week.ts';
import {
  getEditionIds,
  getForewordHashes,
  getLeadTopicIds,
  getPapersByTopic,
  getPapersByWeek,
  getTopicLabelMap,
  type EditionId,
  type PaperEntry,
} from '../corpus.ts';
import { citationLinks } from '../papers/citations.ts';
import { getLatePapers } from './late.ts';
import { downloadName, getDownloads } from './downloads.ts';
import type { EditionGroup, EditionPage } from './edition-types.ts';
import { monthLink, toPageLink, weekLink, yearLink } from '../papers/links.ts';
import { linkTo } from '../../site/links.ts';
import { once } from '../../site/once.ts';
import { weekRise } from '../rising/rises.ts';
import { toRows } from '../papers/rows.ts';
import { href } from '../../site/site.ts';
import type { PageLink, PeriodLink, TopicLabel } from '../types.ts';
import { weekName } from '../../site/period-names.ts';

/** Papers grouped by their first topic, in the order of the topics; papers without topic last. */
async function toGroups(papers: PaperEntry[], labels: Map<string, TopicLabel>): Promise<EditionGroup[]> {
  const totals = await getPapersByTopic();
  const leads = await getLeadTopicIds();
  const byTopic = Map.groupBy(papers, ({ data }) => data.topics.find(({ id }) => labels.has(id))?.id);
  const groups = [...labels.values()].flatMap((topic) => {
    const inTopic = byTopic.get(topic.id);
    return inTopic
      ? [{ topic, total: totals.get(topic.id)?.length, isLead: leads.has(topic.id), papers: inTopic }]
      : [];
  });
  const rest = byTopic.get(undefined) ?? [];
  const all = rest.length > 0 ? [...groups, { isLead: false, papers: rest }] : groups;
  return Promise.all(
    all.map(async ({ papers: inGroup, ...group }) => ({
      ...group,
      rows: await toRows(inGroup),
    })),
  );
}

function countTopics(papers: PaperEntry[], labels: Map<string, TopicLabel>): EditionPage['topics'] {
  return [...labels.values()]
    .map((topic) => ({
      topic,
      count: papers.filter(({ data }) => data.topics.some(({ id }) => id === topic.id)).length,
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

function countAuthors(papers: PaperEntry[]): number {
  return papers.reduce((sum, { data }) => sum + (data.authors?.length ?? data.authorCount ?? 0), 0);
}

function link(edition: EditionId | undefined): PeriodLink | undefined {
  return edition && weekLink(edition.id);
}

/** The month of the newest paper. */
function newestMonth(papers: PaperEntry[]): string | undefined {
  const months = papers.flatMap(({ data }) => monthOf(data.issued) ?? []);
  return months.sort().at(-1);
}

/** The trail of an edition. A week in two months belongs to the month of its newest paper. */
function trailOf({ id }: EditionId, papers: PaperEntry[]): PageLink[] {
  const month = newestMonth(papers);
  const steps = [linkTo('archive'), yearLink(id.slice(0, 4))];
  return month === undefined ? steps : [...steps, toPageLink(monthLink(month))];
}

async function toPage(edition: EditionId, position: number, editions: EditionId[]): Promise<EditionPage> {
  const labels = await getTopicLabelMap();
  const papers = (await getPapersByWeek()).get(edition.id) ?? [];
  const topics = countTopics(papers, labels);
  return {
    id: edition.id,
    path: edition.path,
    href: href(edition.path),
    label: edition.label,
    number: String(parseWeekId(edition.id)?.week ?? ''),
    name: weekName(edition.id),
    range: edition.range,
    trail: trailOf(edition, papers),
    groups: await toGroups(papers, labels),
    rows: await toRows(papers),
    topics,
    counts: {
      papers: papers.length,
      topics: topics.length,
      authors: countAuthors(papers),
      withCode: papers.filter(({ data }) => data.links.some(({ rel }) => rel === 'code')).length,
    },
    rise: weekRise(
      newestMonth(papers),
      papers.map(({ id }) => id),
    ),
    previous: link(editions[position + 1]),
    next: link(editions[position - 1]),
    downloads: await getDownloads(edition.id),
    citations: citationLinks('weekCitations', { week: edition.id }, downloadName(edition.id)),
    late: await toRows((await getLatePapers()).get(edition.id) ?? []),
    hasForeword: (await getForewordHashes()).has(edition.id),
  };
}

export const getEditionPages = once(async () => {
  const editions = await getEditionIds();
  return Promise.all(editions.map((edition, position) => toPage(edition, position, editions)));
});
