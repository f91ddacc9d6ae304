import { feeds as words, formats } from '#words';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { formatName } from '#lib/names/parse-name.ts';
import type { FeedItem } from '#lib/publish/feeds/feed.ts';
import { cutAtWord } from '#lib/text/cut-at-word.ts';
import { htmlToText, plainHtml } from '#lib/text/plain-html.ts';
import type { PaperEntry } from '../corpus.ts';
import { creditOf } from '../papers/credit.ts';
import { paths } from '../../site/paths.ts';
import { absolute } from '../../site/site.ts';
import type { TopicLabel } from '../types.ts';
import { arrivalOf, newsDay } from './arrivals.ts';
import { withNotice } from './with-notice.ts';

/** Maximum length of an abstract's beginning that replaces a summary. */
const summaryLength = 300;

/** The date of a paper, which is not the day on which it is news. */
function dateHtml({ data: { issued } }: PaperEntry): string {
  return issued === undefined ? '' : toHtml(h('p', words.published({ date: formats.date(issued.value) })));
}

/** A paper as the feeds of the site and of its topics have it. */
export function toFeedItem(paper: PaperEntry, labels: ReadonlyMap<string, TopicLabel>): FeedItem {
  const { id, data, rendered } = paper;
  return withNotice({
    // Readers know a paper by its first id, which may be a slug from before its number was known.
    id: `offprint:${arrivalOf(paper).id}`,
    title: data.title,
    url: absolute(paths.paper(id)),
    issued: data.issued?.value,
    arrived: newsDay(paper),
    authors: (data.authors ?? []).map(formatName),
    categories: data.topics.flatMap((topic) => labels.get(topic.id)?.title ?? []),
    summary: data.summary ?? cutAtWord(htmlToText(rendered?.html ?? ''), summaryLength),
    html: plainHtml(rendered?.html ?? '') + dateHtml(paper),
    credit: creditOf(data),
  });
}

/**
 * A paper as the feeds of authors and organisations have it: title, days and summary. It is in the feeds of all its
 * authors, which would otherwise weigh more than all pages of papers.
 */
export function toBriefItem({ html: _, ...item }: FeedItem): FeedItem {
  return { ...item, authors: [], categories: [] };
}
