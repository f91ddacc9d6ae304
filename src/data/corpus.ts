import { getCollection, type CollectionEntry } from 'astro:content';
import { compareNewest, dayOf, monthOf } from '#lib/dates/paper-date.ts';
import { editionWeek } from '#lib/editions/edition-clock.ts';
import { arrangeEdition, pinnedIds } from '#lib/editions/arrange-edition.ts';
import { editionOrder } from './derived.ts';
import { newestArrivals } from './feeds/arrivals.ts';
import { readHandWritten } from './hand-written.ts';
import { countChanges, keepAnswer } from '../site/live-entries.ts';
import { once } from '../site/once.ts';
import { paths } from '../site/paths.ts';
import { href, site } from '../site/site.ts';
import type { TopicLabel } from './types.ts';
import { weekOfYearName, weekRangeName } from '../site/period-names.ts';

export type PaperEntry = CollectionEntry<'papers'>;

/** Newest first. A paper known only by month comes at the end of its month; a paper without a date comes last. */
export function newestFirst(a: PaperEntry, b: PaperEntry): number {
  return compareNewest(a.data.issued, b.data.issued) || (a.id < b.id ? 1 : -1);
}

export const getPapers = once(() =>
  keepAnswer('papers', [countChanges('papers')], async () =>
    (await getCollection('papers')).sort(newestFirst),
  ),
);

/**
 * All papers by the number that the search index and the map know them by: the oldest first, so that a new paper changes
 * the number of few others.
 */
export const getPapersByNumber = once(async () => (await getPapers()).toReversed());

export const getTopics = once(async () =>
  (await readHandWritten('topics')).sort((a, b) => a.data.order - b.data.order || (a.id < b.id ? -1 : 1)),
);

/** Ids that topics had before, each with the topic; what is the id of a topic now is none. */
export const getFormerTopics = once(async () => {
  const topics = await getTopics();
  const own = new Set(topics.map(({ id }) => id));
  const former = topics.flatMap(({ id, data }) => data.formerly.map((name): [string, string] => [name, id]));
  return new Map(former.filter(([name]) => !own.has(name)));
});

export const getTopicLabelMap = once(async () => {
  const labels = (await getTopics()).map(({ id, data }): [string, TopicLabel] => [
    id,
    {
      id,
      title: data.title,
      short: data.short ?? data.title,
      color: data.color,
      href: href(paths.topic(id)),
    },
  ]);
  return new Map(labels);
});

/** Topics of which a large edition shows more papers, by id: those of the settings, or else those that say `lead`. */
export const getLeadTopicIds = once(async () => {
  const leads = (await getTopics()).filter(({ data }) => data.lead).map(({ id }) => id);
  return new Set(site.homeTopics ?? leads);
});

/** Ids of the papers with an editor's note. */
export const getNoteIds = once(async () => new Set((await readHandWritten('notes')).map(({ id }) => id)));

/** Weeks with a foreword. */
export const getForewordIds = once(
  async () => new Set((await readHandWritten('editions')).map(({ id }) => id)),
);

/** Papers that editors pinned and dropped, by week. */
const getChoices = once(
  async () => new Map((await readHandWritten('editions')).map(({ id, data }) => [id, data])),
);

/** Papers of a week in the order that ingest gave it. */
function byImportance(week: string, papers: PaperEntry[]): PaperEntry[] {
  const places = new Map((editionOrder.get(week) ?? []).map(({ id }, place) => [id, place]));
  const placeOf = ({ id }: PaperEntry): number => places.get(id) ?? places.size;
  return [...papers].sort((a, b) => placeOf(a) - placeOf(b));
}

/**
 * Papers of each week's edition, newest week first: the pinned ones, then the most important paper first. Papers without
 * a day are in no edition; withdrawn and dropped ones are left out.
 */
export const getPapersByWeek = once(async () => {
  const choices = await getChoices();
  const dated = (await getPapers()).filter(({ data }) => editionWeek(data) !== undefined);
  const weeks = [...Map.groupBy(dated, ({ data }) => editionWeek(data) ?? '')];
  const arranged = weeks.map(([id, papers]): [string, PaperEntry[]] => [
    id,
    arrangeEdition(byImportance(id, papers), choices.get(id)),
  ]);
  return new Map(arranged.sort(([a], [b]) => (a < b ? 1 : -1)));
});

/** Papers of each week that the editor put first, by their ids or earlier ones. */
export const getPinnedIds = once(async () => {
  const papers = await getPapersByWeek();
  return new Map(
    [...(await getChoices())].map(([week, { pin }]) => [week, pinnedIds(papers.get(week) ?? [], pin)]),
  );
});

/** Ids of the papers that are new here: those of the newest ingest, or of the newest week where all came at once. */
export const getNewestIds = once(async () => {
  const [newest = []] = (await getPapersByWeek()).values();
  return new Set(newestArrivals(await getPapers()) ?? newest.map(({ id }) => id));
});

/** Papers of every day, newest day first. */
export const getPapersByDay = once(async () => {
  const dated = (await getPapers()).filter(({ data }) => dayOf(data.issued) !== undefined);
  return Map.groupBy(dated, ({ data }) => dayOf(data.issued) ?? '');
});

/** Papers of each month with those known only by it, newest month first. */
export const getPapersByMonth = once(async () => {
  const dated = (await getPapers()).filter(({ data }) => monthOf(data.issued) !== undefined);
  const months = [...Map.groupBy(dated, ({ data }) => monthOf(data.issued) ?? '')];
  return new Map(months.sort(([a], [b]) => (a < b ? 1 : -1)));
});

export interface EditionId {
  id: string;
  /** `Week 40, 2025` */
  label: string;
  /** `29 September – 5 October 2025` */
  range: string;
  path: string;
  count: number;
}

/** Every week that has papers, newest first. */
export const getEditionIds = once(async () =>
  [...(await getPapersByWeek())].map(([id, papers]): EditionId => ({
    id,
    label: weekOfYearName(id),
    range: weekRangeName(id),
    path: paths.week(id),
    count: papers.length,
  })),
);

/** Papers of each topic, newest first, without the withdrawn ones. */
export const getPapersByTopic = once(async () => {
  const byTopic = new Map<string, PaperEntry[]>((await getTopics()).map(({ id }) => [id, []]));
  const papers = (await getPapers()).filter(({ data }) => data.withdrawn === undefined);
  for (const paper of papers) for (const { id } of paper.data.topics) byTopic.get(id)?.push(paper);
  return byTopic;
});
