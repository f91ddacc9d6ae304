import { formatCoins } from '#lib/publish/cite/format-coins.ts';
import { toCslItem } from '#lib/publish/cite/to-csl-item.ts';
import { workTypeOf } from '#lib/publish/cite/work-type-of.ts';
import { yearOf } from '#lib/dates/paper-date.ts';
import { formatName } from '#lib/names/parse-name.ts';
import type {
  SearchInput,
  SearchPage,
  SearchRecord,
  SearchRow,
  SearchTexts,
} from '#lib/search/search-record.ts';
import { mdxToText } from '#lib/text/mdx-to-text.ts';
import { htmlToText } from '#lib/text/plain-html.ts';
import { toLine } from '#lib/text/plain-text.ts';
import {
  getPapersByNumber,
  getPapersByWeek,
  getTopicLabelMap,
  getTopics,
  type PaperEntry,
} from '../corpus.ts';
import { toCited } from './citations.ts';
import { related } from '../derived.ts';
import { laterRun } from '../feeds/arrivals.ts';
import { readHandWritten } from '../hand-written.ts';
import { paths } from '../../site/paths.ts';
import { undatedYear } from '../../site/period-names.ts';
import { href } from '../../site/site.ts';
import { getTitleReader, readBody } from '../texts.ts';
import { weekLink } from './links.ts';
import { recordAuthors } from '#lib/search/row-authors.ts';
import { authorLine, authorSpellings } from '../people/author-links.ts';

/** Throws if the entry has no text: the search would find less and say so nowhere. */
function readAbstract({ id, rendered }: PaperEntry): string {
  if (!rendered) throw new Error(`The entry ${id} is not rendered. Look at src/loaders/paper-loader.ts.`);
  return toLine(htmlToText(rendered.html));
}

async function toRow(paper: PaperEntry): Promise<SearchRow> {
  const { id, data } = paper;
  const labels = await getTopicLabelMap();
  const authors = await authorLine(paper);
  const names = (data.authors ?? []).map(formatName);
  const [topic] = data.topics.flatMap((match) => labels.get(match.id) ?? []);
  return {
    id,
    href: href(paths.paper(id)),
    title: data.title,
    authors: recordAuthors(authors, href(paths.search())),
    names: names.length > authors.first.length ? names : undefined,
    date: data.issued?.value,
    isWithdrawn: data.withdrawn === undefined ? undefined : true,
    isRetracted: data.withdrawn?.kind === 'retracted' ? true : undefined,
    isInferred: data.issued?.origin === 'identifier' ? true : undefined,
    run: laterRun(paper),
    summary: data.summary,
    result: data.result,
    organization: data.organization?.name,
    arxiv:
      data.arxivId === undefined || data.url === undefined ? undefined : { id: data.arxivId, href: data.url },
    code: data.links.find(({ rel }) => rel === 'code')?.url,
    topic: topic && { title: topic.short, color: topic.color, href: topic.href },
    abstract: readAbstract(paper),
    coins:
      workTypeOf(data) === 'article' && data.arxivId !== undefined && data.url !== undefined
        ? undefined
        : formatCoins(toCslItem(await toCited(paper))),
  };
}

async function toRecord(paper: PaperEntry): Promise<SearchRecord> {
  const { id, data } = paper;
  return {
    row: await toRow(paper),
    authors: (data.authors ?? []).map(formatName),
    otherNames: (await authorSpellings(paper)).flatMap(([, ...others]) => others),
    ids: [data.arxivId, data.doi, ...data.aliases].flatMap((known) => known?.toLowerCase() ?? []),
    topics: data.topics.map((topic) => topic.id),
    year: yearOf(data.issued) ?? undatedYear,
    comments: data.comments ?? 0,
    related: (related.get(id) ?? []).map((relation) => relation.id),
  };
}

/** Topics and weeks. */
async function listPages(): Promise<SearchPage[]> {
  const topics = (await getTopics()).map(({ id, data }): SearchPage => ({
    kind: 'topic',
    title: data.title,
    href: href(paths.topic(id)),
    text: data.short ?? '',
  }));
  const weeks = [...(await getPapersByWeek()).keys()].map((id): SearchPage => {
    const { label, href: address } = weekLink(id);
    return { kind: 'week', title: label, href: address, text: id };
  });
  return [...topics, ...weeks];
}

/** What editors wrote of the papers and the weeks that the site has. */
export async function getSearchTexts(): Promise<SearchTexts> {
  const titleOf = await getTitleReader();
  const notes = new Map(
    (await readHandWritten('notes')).map((note) => [note.id, mdxToText(readBody(note), titleOf)]),
  );
  const shown = (await getPapersByNumber()).filter(({ id }) => notes.has(id));
  const ofPapers = shown.flatMap(({ id, data }): SearchPage[] => {
    const text = notes.get(id);
    return text ? [{ kind: 'note', title: data.title, href: `${href(paths.paper(id))}#note`, text }] : [];
  });
  const weeks = await getPapersByWeek();
  const forewords = (await readHandWritten('editions')).flatMap((foreword): SearchPage[] => {
    const { id, data } = foreword;
    const text = toLine(`${data.title ?? ''} ${mdxToText(readBody(foreword), titleOf)}`);
    const { label, href: address } = weekLink(id);
    return text !== '' && weeks.has(id)
      ? [{ kind: 'foreword', title: label, href: `${address}#foreword`, text }]
      : [];
  });
  return {
    notes: shown.map(({ id }): [string, string] => [id, notes.get(id) ?? '']),
    pages: [...ofPapers, ...forewords],
  };
}

/** What the search index is made from, beside {@link getSearchTexts}. */
export async function getSearchInput(): Promise<SearchInput> {
  const papers = await getPapersByNumber();
  return {
    papers: await Promise.all(papers.map(toRecord)),
    topics: (await getTopics()).map(({ id, data }) => ({ id, title: data.title })),
    pages: await listPages(),
  };
}
