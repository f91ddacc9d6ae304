import { edition, feeds, formatNames, formats, llms as words, sources, titles } from '#words';
import {
  formatLinkLists,
  formatMarkdownList,
  type MarkdownList,
  type MarkdownPaper,
  optionalTitle,
} from '#lib/publish/markdown/format-list.ts';
import { htmlToText } from '#lib/text/plain-html.ts';
import {
  getEditionIds,
  getPapersByMonth,
  getPapersByTopic,
  getPapersByWeek,
  getTopicLabelMap,
  getTopics,
  type PaperEntry,
} from '../corpus.ts';
import { factsOf } from './facts.ts';
import { fileKey } from '../papers/paper-keys.ts';
import { later, type Later } from '../../site/later.ts';
import { maxListLength } from '../../site/list-length.ts';
import { paths } from '../../site/paths.ts';
import { absolute, site } from '../../site/site.ts';
import { feedLinks } from '../../site/feed-links.ts';
import { weekRangeName } from '../../site/period-names.ts';
import { noticeTitle } from '../feeds/with-notice.ts';
import { creditOf, describeCredit } from '../papers/credit.ts';

/** Weeks that stand in full in one file. */
const fullWeeks = 4;
/** Weeks that the list of links names. */
const linkedWeeks = 12;

function toPaper(paper: PaperEntry, isWhole: boolean): MarkdownPaper {
  const { id, data, rendered } = paper;
  const abstract = () => htmlToText(rendered?.html ?? '');
  const credit = creditOf(data);
  const text = isWhole ? abstract() : (data.summary ?? '');
  return {
    title: noticeTitle(data.title, credit),
    url: absolute(paths.paper(id)),
    facts: factsOf(paper),
    text: [credit.notice, text].filter(Boolean).join(' '),
  };
}

async function groupByTopic(
  papers: readonly PaperEntry[],
  isWhole: boolean,
): Promise<MarkdownList['groups']> {
  const labels = await getTopicLabelMap();
  const byTopic = Map.groupBy(papers, ({ data }) => data.topics.find(({ id }) => labels.has(id))?.id);
  return [...labels.keys(), undefined].flatMap((id) => {
    const inTopic = byTopic.get(id);
    const title = id === undefined ? edition.withoutTopic : labels.get(id)?.title;
    return inTopic ? [{ title, papers: inTopic.map((paper) => toPaper(paper, isWhole)) }] : [];
  });
}

/** The edition of a week; whole with the abstracts of its papers. */
async function weekMarkdown(id: string, isWhole = false): Promise<string> {
  const found = (await getEditionIds()).find((candidate) => candidate.id === id);
  const papers = (await getPapersByWeek()).get(id) ?? [];
  return formatMarkdownList({
    title: `${found?.label ?? id} · ${site.title}`,
    lines: [weekRangeName(id), describeCredit(papers.map(({ data }) => creditOf(data)))],
    url: absolute(paths.week(id)),
    groups: await groupByTopic(papers, isWhole),
  });
}

/** The newest papers of a topic. */
export async function topicMarkdown(id: string): Promise<string> {
  const topic = (await getTopics()).find((candidate) => candidate.id === id);
  const papers = ((await getPapersByTopic()).get(id) ?? []).slice(0, maxListLength);
  return formatMarkdownList({
    title: `${topic?.data.title ?? id} · ${site.title}`,
    lines: [topic?.data.line ?? '', describeCredit(papers.map(({ data }) => creditOf(data)))],
    url: absolute(paths.topic(id)),
    groups: [{ papers: papers.map((paper) => toPaper(paper, false)) }],
  });
}

/** The papers of a month. */
async function monthMarkdown(id: string): Promise<string> {
  const papers = (await getPapersByMonth()).get(id) ?? [];
  return formatMarkdownList({
    title: `${formats.month(id)} · ${site.title}`,
    lines: [describeCredit(papers.map(({ data }) => creditOf(data)))],
    url: absolute(paths.month(id)),
    groups: await groupByTopic(papers, false),
  });
}

/** A page as Markdown, which is made only where it is written. */
export interface ListTwin {
  /** Of the week or the month. */
  id: string;
  text: Later<Promise<string>>;
}

async function listTwins(
  periods: ReadonlyMap<string, readonly PaperEntry[]>,
  write: (id: string) => Promise<string>,
): Promise<ListTwin[]> {
  return Promise.all(
    [...periods].map(async ([id, papers]) => ({
      id,
      text: later(await Promise.all(papers.map(fileKey)), () => write(id)),
    })),
  );
}

export async function listWeekTwins(): Promise<ListTwin[]> {
  return listTwins(await getPapersByWeek(), (id) => weekMarkdown(id));
}

export async function listMonthTwins(): Promise<ListTwin[]> {
  return listTwins(await getPapersByMonth(), monthMarkdown);
}

/** What a program that reads text finds here: llms.txt. */
export async function llmsText(): Promise<string> {
  const weeks = (await getEditionIds()).slice(0, linkedWeeks);
  const lists = [
    {
      title: titles.archive,
      links: weeks.map(({ id, label, range }) => ({
        title: label,
        url: absolute(paths.weekTwin(id)),
        what: range,
      })),
    },
    {
      title: titles.topics,
      links: (await getTopics()).map(({ id, data }) => ({
        title: data.title,
        url: absolute(paths.topicTwin(id)),
        what: data.line,
      })),
    },
    {
      title: words.title,
      links: [
        { title: 'api/index.json', url: absolute(paths.apiIndex()), what: words.data },
        { title: 'llms-full.txt', url: absolute(paths.llmsFull()), what: words.full },
      ],
    },
    {
      title: optionalTitle,
      links: feedLinks('siteFeed').map(({ form, path }) => ({
        title: formatNames[form],
        url: absolute(path),
        what: feeds.everyPaper,
      })),
    },
  ];
  return formatLinkLists(
    site.title,
    site.tagline,
    [sources.rights, words.twins],
    lists.filter(({ links }) => links.length > 0),
  );
}

/** The newest weeks with the abstracts of their papers: llms-full.txt. */
export async function llmsFullText(): Promise<string> {
  const weeks = (await getEditionIds()).slice(0, fullWeeks);
  const texts = await Promise.all(weeks.map(({ id }) => weekMarkdown(id, true)));
  return texts.length === 0 ? llmsText() : texts.join('\n');
}
