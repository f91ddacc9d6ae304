import { formatBibtex } from '#lib/cite/bibtex.ts';
import { formatReference } from '#lib/cite/reference.ts';
import { formatName } from '#lib/clean/parse-name.ts';
import { formatWeek } from '#lib/dates/format-date.ts';
import { formatWeekId, weekOf } from '#lib/dates/week.ts';
import { isEnrichment } from '#lib/sources/sources.ts';
import { htmlToText } from '#lib/write/plain-html.ts';
import { markPhrases } from '#lib/write/mark-phrases.ts';
import { cutAtWord } from '#lib/write/cut-at-word.ts';
import { getNoteDigests, getPapers, getPapersByWeek, getTopicLabelMap, type PaperEntry } from './corpus.ts';
import { related, seeds } from './derived.ts';
import { once } from './once.ts';
import { listConflicts, listSources } from './provenance.ts';
import { explainTopics, phraseMarks } from './reasons.ts';
import { shortAuthors, toDateLabel, toRows } from './rows.ts';
import { href } from './site.ts';
import type { PaperPage, PaperRow, RelatedRow } from './types.ts';

/** Longest description that search engines show. */
const descriptionLength = 200;
const listLength = 100;

async function relatedRows(id: string, byId: Map<string, PaperEntry>): Promise<RelatedRow[]> {
  const relations = (related.get(id) ?? []).filter((relation) => byId.has(relation.id));
  const rows = await toRows(relations.flatMap((relation) => byId.get(relation.id) ?? []));
  return rows.map((row, index) => ({ row: { ...row, sameDay: false }, terms: relations[index]?.terms ?? [] }));
}

/** The weeks' order is newest first, so the paper before in time comes after in the list. */
async function neighbours({ id, data }: PaperEntry): Promise<Pick<PaperPage, 'week' | 'previous' | 'next'>> {
  if (data.issued?.length !== 10) return {};
  const weekId = formatWeekId(weekOf(data.issued));
  const papers = (await getPapersByWeek()).get(weekId) ?? [];
  const position = papers.findIndex((paper) => paper.id === id);
  const link = (paper: PaperEntry | undefined) => paper && { title: paper.data.title, href: href(`/papers/${paper.id}/`) };
  return {
    week: { id: weekId, label: formatWeek(weekId), href: href(`/week/${weekId}/`) },
    previous: link(papers[position + 1]),
    next: link(papers[position - 1]),
  };
}

function seenIn({ data }: PaperEntry): string {
  const files = new Set(data.records.filter(({ source }) => !isEnrichment(source)).map(({ file }) => file));
  return `${String(files.size)} of ${String(seeds.length)} saved ${seeds.length === 1 ? 'listing' : 'listings'}`;
}

/** Every paper has every sort key, since Pagefind leaves out of a sorted list what lacks it. */
function searchKeys({ data }: PaperEntry, topics: string[]): PaperPage['search'] {
  const date = data.issued ?? '0000-00-00';
  return {
    topics,
    year: data.issued?.slice(0, 4) ?? 'Undated',
    organization: data.organization?.name,
    hasCode: data.links.some(({ rel }) => rel === 'code'),
    date: date.length === 7 ? `${date}-00` : date,
    comments: String(data.comments ?? 0),
  };
}

async function toPage(paper: PaperEntry, byId: Map<string, PaperEntry>): Promise<PaperPage> {
  const { id, data } = paper;
  const labels = await getTopicLabelMap();
  const topics = data.topics.flatMap((topic) => labels.get(topic.id) ?? []);
  const html = paper.rendered?.html ?? '';
  return {
    id,
    path: `/papers/${id}/`,
    title: data.title,
    abstractHtml: markPhrases(html, phraseMarks(data.topics, labels)),
    description: cutAtWord(data.summary ?? htmlToText(html), descriptionLength),
    summary: data.summary,
    authors: data.authors ?? [],
    authorNames: (data.authors ?? []).map(formatName),
    authorsText: shortAuthors(data),
    organization: data.organization?.name,
    date: toDateLabel(data),
    arxivId: data.arxivId,
    doi: data.doi,
    url: data.url,
    pdfUrl: data.pdfUrl,
    categories: data.categories ?? [],
    comments: data.comments,
    links: data.links,
    topics,
    reasons: await explainTopics(data.topics),
    ...(await neighbours(paper)),
    related: await relatedRows(id, byId),
    hasNote: (await getNoteDigests()).has(id),
    seenIn: seenIn(paper),
    sources: listSources(data),
    conflicts: listConflicts(data),
    reference: formatReference(data),
    bibtex: formatBibtex({ id, ...data }),
    search: searchKeys(paper, topics.map(({ title }) => title)),
  };
}

export const getPaperPages = once(async () => {
  const papers = await getPapers();
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  return Promise.all(papers.map((paper) => toPage(paper, byId)));
});

/** Earlier addresses below `/papers/` and where they lead now. */
export async function getAliases(): Promise<{ alias: string; to: string }[]> {
  const papers = await getPapers();
  return papers.flatMap(({ id, data }) => data.aliases.map((alias) => ({ alias, to: href(`/papers/${id}/`) })));
}

export interface PaperListPage {
  page: number;
  pages: number;
  path: string;
  total: number;
  rows: PaperRow[];
  previous?: string;
  next?: string;
}

function listPath(page: number): string {
  return page === 1 ? '/papers/' : `/papers/page/${String(page)}/`;
}

/** All papers, newest first, a hundred on a page. */
export const getPaperListPages = once(async (): Promise<PaperListPage[]> => {
  const papers = await getPapers();
  const pages = Math.max(1, Math.ceil(papers.length / listLength));
  return Promise.all(
    Array.from({ length: pages }, async (_, index) => ({
      page: index + 1,
      pages,
      path: listPath(index + 1),
      total: papers.length,
      rows: await toRows(papers.slice(index * listLength, (index + 1) * listLength)),
      previous: index > 0 ? href(listPath(index)) : undefined,
      next: index + 1 < pages ? href(listPath(index + 2)) : undefined,
    })),
  );
});
