import { formats } from '#words';
import { formatCoins } from '#lib/publish/cite/format-coins.ts';
import { toCslItem } from '#lib/publish/cite/to-csl-item.ts';
import type { Paper } from '#lib/schema/paper.ts';
import { getNewestIds, getNoteIds, getTopicLabelMap, type PaperEntry } from '../corpus.ts';
import { laterRun } from '../feeds/arrivals.ts';
import { once } from '../../site/once.ts';
import { organizationLink } from '../lists/organizations.ts';
import { authorLine } from '../people/author-links.ts';
import { paths } from '../../site/paths.ts';
import { href } from '../../site/site.ts';
import type { DateLabel, PaperRow, TopicLabel } from '../types.ts';
import { toCited } from './citations.ts';
import { discussionOf } from './discussion.ts';
import { languageOf } from './language-of.ts';
import { rowKey } from './paper-keys.ts';

/** What is printed of a paper's date; the month of an arXiv id is marked as inferred. */
export function toDateLabel(data: Pick<Paper, 'issued'>): DateLabel | undefined {
  if (data.issued === undefined) return undefined;
  const { value, precision, origin } = data.issued;
  return { iso: value, precision, text: formats.date(value), inferred: origin === 'identifier' };
}

interface RowContext {
  labels: Map<string, TopicLabel>;
  notes: ReadonlySet<string>;
}

const getContext = once(async (): Promise<RowContext> => ({
  labels: await getTopicLabelMap(),
  notes: await getNoteIds(),
}));

async function toRow(paper: PaperEntry, { labels, notes }: RowContext): Promise<PaperRow> {
  const { id, data } = paper;
  const key = await rowKey(paper);
  return {
    id,
    href: href(paths.paper(id)),
    title: data.title,
    language: languageOf(data.title),
    summary: data.summary,
    result: data.result,
    date: toDateLabel(data),
    authors: await authorLine(paper),
    organization: await organizationLink(data),
    arxiv:
      data.arxivId === undefined || data.url === undefined ? undefined : { id: data.arxivId, href: data.url },
    code: data.links.find(({ rel }) => rel === 'code')?.url,
    comments: data.comments,
    discussion: data.comments === undefined ? undefined : discussionOf(data),
    isNew: false,
    run: laterRun(paper),
    isWithdrawn: data.withdrawn !== undefined,
    isRetracted: data.withdrawn?.kind === 'retracted',
    topics: data.topics.flatMap((topic) => labels.get(topic.id) ?? []),
    sameDay: false,
    coins: formatCoins(toCslItem(await toCited(paper))),
    hasNote: notes.has(id),
    toJSON() {
      return [key, this.isNew, this.sameDay, this.anchor];
    },
  };
}

/** A paper is in a dozen lists or more; they share its row. */
const known = new Map<string, Promise<PaperRow>>();

function rowOf(paper: PaperEntry, context: RowContext): Promise<PaperRow> {
  const row = known.get(paper.id) ?? toRow(paper, context);
  known.set(paper.id, row);
  return row;
}

function isSameDay(row: PaperRow, before: PaperRow | undefined): boolean {
  return row.date?.precision === 'day' && row.date.iso === before?.date?.iso;
}

/** Rows of a list in the given order. */
export async function toRows(papers: PaperEntry[]): Promise<PaperRow[]> {
  const context = await getContext();
  const rows = await Promise.all(papers.map((paper) => rowOf(paper, context)));
  return rows.map((row, index) => ({
    ...row,
    sameDay: isSameDay(row, rows[index - 1]),
  }));
}

/** The same, with the papers marked that the newest ingest brought: for pages that change with every ingest. */
export async function toMarkedRows(papers: PaperEntry[]): Promise<PaperRow[]> {
  const newest = await getNewestIds();
  return (await toRows(papers)).map((row) => ({ ...row, isNew: newest.has(row.id) }));
}
