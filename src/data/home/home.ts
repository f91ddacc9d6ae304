import { dayOf } from '#lib/dates/paper-date.ts';
import { formats } from '#words';
import { discussionOf } from '#lib/editions/importance.ts';
import { getPapersByTopic, type PaperEntry } from '../corpus.ts';
import { toSections } from '../editions/edition-sections.ts';
import { getNewestEdition } from '../editions/editions.ts';
import { toRows } from '../papers/rows.ts';
import { countTopics } from '../topics/count-topics.ts';
import { once } from '../../site/once.ts';
import type { PaperRow } from '../types.ts';
import { getCovered } from './covered-papers.ts';
import type { HomePage, TopicFilter } from './home-types.ts';
import { getSpine } from './spine.ts';

/** Papers of the list that are shown in full. */
const listSize = 16;
const shownDiscussed = 4;
const shownFigures = 5;
/** Topics that src/styles/home.css can filter by. */
const maxFilters = 16;
/** A single comment is in most cases the feed's own: its robot names similar papers below each. */
const minComments = 2;

async function toFilters(papers: PaperEntry[]): Promise<TopicFilter[]> {
  const counted = (await countTopics(papers)).slice(0, maxFilters);
  return counted.map(({ topic, count }, index) => ({ topic, name: `in-${index + 1}`, count }));
}

/** The paper that readers spoke of most, of those with a figure; without any discussion the most important one. */
function findLead(papers: readonly PaperEntry[]): PaperEntry | undefined {
  const withFigure = papers.filter(({ data }) => data.result?.figure !== undefined && data.topics.length > 0);
  return withFigure.reduce<PaperEntry | undefined>(
    (best, paper) => (best && discussionOf(best.data) >= discussionOf(paper.data) ? best : paper),
    undefined,
  );
}

async function findDiscussed(papers: readonly PaperEntry[]): Promise<HomePage['discussed']> {
  const hasComments = papers.some(({ data }) => (data.comments ?? 0) >= minComments);
  const unit = hasComments ? 'comments' : 'votes';
  const countOf = ({ data }: PaperEntry): number => (hasComments ? data.comments : data.upvotes) ?? 0;
  const found = papers
    .filter((paper) => countOf(paper) >= (hasComments ? minComments : 1))
    .sort((a, b) => countOf(b) - countOf(a))
    .slice(0, shownDiscussed);
  const rows = await toRows(found);
  return {
    unit,
    rows: rows.flatMap((row, index) => (found[index] ? [{ row, count: countOf(found[index]) }] : [])),
  };
}

async function toHomeSections(papers: PaperEntry[]): Promise<HomePage['sections']> {
  const totals = await getPapersByTopic();
  const rows = (await toRows(papers)).map((row): PaperRow => ({ ...row, sameDay: false }));
  const sections = await toSections(rows, { size: listSize });
  const own = sections.filter(({ papers: shown, titles }) => shown.length + titles.length > 0);
  return own.map((section) => ({
    ...section,
    total: section.topic && totals.get(section.topic.id)?.length,
  }));
}

/** The home page; `undefined` if no paper has a day. */
export const getHomePage = once(async (): Promise<HomePage | undefined> => {
  const newest = await getNewestEdition();
  if (!newest) return undefined;
  const { weeks, weekIds, papers } = await getCovered();
  const filters = await toFilters(papers);
  const lead = findLead(papers);
  const others = papers.filter((paper) => paper !== lead);
  const withFigure = papers.filter(({ data }) => data.result?.figure !== undefined);
  const figures = others.filter((paper) => withFigure.includes(paper) && paper.data.topics.length > 0);
  const days = papers.flatMap(({ data }) => dayOf(data.issued) ?? []).sort();
  const newestDay = days.at(-1);
  const namesOf = ({ data }: PaperEntry): string[] =>
    filters.filter(({ topic }) => data.topics.some(({ id }) => id === topic.id)).map(({ name }) => name);
  return {
    weeks,
    counts: { papers: papers.length, withFigure: withFigure.length },
    newestDay: newestDay === undefined ? undefined : formats.day(newestDay),
    newest: { title: newest.name, href: newest.href, downloads: newest.downloads },
    filters,
    filtersOf: Object.fromEntries(papers.map((paper) => [paper.id, namesOf(paper)])),
    lead: lead && (await toRows([lead]))[0],
    discussed: await findDiscussed(others),
    figures: await toRows(figures.slice(0, shownFigures)),
    sections: await toHomeSections(papers),
    spine: await getSpine(newest.id, weekIds, filters),
  };
});
