import { formatDate } from '#lib/dates/format-date.ts';
import { formatName } from '#lib/clean/parse-name.ts';
import type { Paper } from '#lib/schema/paper.ts';
import { getNoteDigests, getTopicLabelMap, type PaperEntry } from './corpus.ts';
import { href } from './site.ts';
import type { DateLabel, PaperRow, TopicLabel } from './types.ts';

const shownAuthors = 3;
const shownPhrases = 3;

/** What is printed of a paper's date; the month of an arXiv id is marked as inferred. */
export function toDateLabel(data: Pick<Paper, 'issued'>): DateLabel | undefined {
  return data.issued === undefined ? undefined : { ...formatDate(data.issued), inferred: data.issued.length === 7 };
}

/** `Shiyu Li, Yang Tang, Yifan Wang and 2 more`, `5 authors`, or `Authors not given`. */
export function shortAuthors({ authors, authorCount }: Pick<Paper, 'authors' | 'authorCount'>): string {
  if (authors && authors.length > 0) {
    const names = authors.slice(0, shownAuthors).map(formatName).join(', ');
    return authors.length > shownAuthors ? `${names} and ${String(authors.length - shownAuthors)} more` : names;
  }
  if (authorCount === undefined) return 'Authors not given';
  return authorCount === 1 ? '1 author' : `${String(authorCount)} authors`;
}

/** Different phrases of a topic's match as they stand in the text, strongest first; what differs by case alone is one. */
export function placingPhrases(data: Pick<Paper, 'topics'>, topicId: string | undefined): string[] {
  const match = data.topics.find(({ id }) => id === topicId);
  const phrases = new Map<string, string>();
  for (const { text, points } of match?.phrases ?? []) {
    const key = text.toLowerCase().replaceAll('-', ' ');
    if (points > 0 && !phrases.has(key)) phrases.set(key, text);
  }
  return [...phrases.values()];
}

function toRow(paper: PaperEntry, labels: Map<string, TopicLabel>, notes: ReadonlyMap<string, unknown>, topicId?: string): PaperRow {
  const { id, data } = paper;
  const code = data.links.find(({ rel }) => rel === 'code')?.url;
  return {
    id,
    href: href(`/papers/${id}/`),
    title: data.title,
    summary: data.summary,
    date: toDateLabel(data),
    authors: shortAuthors(data),
    organization: data.organization?.name,
    arxiv: data.arxivId === undefined || data.url === undefined ? undefined : { id: data.arxivId, href: data.url },
    code,
    comments: data.comments,
    topics: data.topics.flatMap((topic) => labels.get(topic.id) ?? []),
    phrases: placingPhrases(data, topicId ?? data.topics[0]?.id).slice(0, shownPhrases),
    sameDay: false,
    hasNote: notes.has(id),
  };
}

/** Rows of a list in the given order; in a topic's list, the phrases are the ones of that topic. */
export async function toRows(papers: PaperEntry[], topicId?: string): Promise<PaperRow[]> {
  const [labels, notes] = [await getTopicLabelMap(), await getNoteDigests()];
  const rows = papers.map((paper) => toRow(paper, labels, notes, topicId));
  for (const [index, row] of rows.entries()) row.sameDay = row.date?.day !== undefined && row.date.iso === rows[index - 1]?.date?.iso;
  return rows;
}
