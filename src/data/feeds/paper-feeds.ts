import { names, sources } from '#words';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { dayOf } from '#lib/dates/paper-date.ts';
import { formatName } from '#lib/names/parse-name.ts';
import type { Feed, FeedItem } from '#lib/publish/feeds/feed.ts';
import { cutAtWord } from '#lib/text/cut-at-word.ts';
import { htmlToText, plainHtml } from '#lib/text/plain-html.ts';
import {
  getFormerTopics,
  getPapers,
  getPapersByTopic,
  getTopicLabelMap,
  getTopics,
  type PaperEntry,
} from '../corpus.ts';
import { pageKey } from '../../site/page-key.ts';
import { paths } from '../../site/paths.ts';
import { absolute, site } from '../../site/site.ts';
import { creditOf } from '../papers/credit.ts';
import { withNotice } from './with-notice.ts';
import { getAuthorsWithFeed } from '../people/author-pages.ts';
import type { Author } from '../people/people.ts';
import type { TopicLabel } from '../types.ts';

/** Maximum length of an abstract's beginning that replaces a summary. */
const summaryLength = 300;

function toItem({ id, data, rendered }: PaperEntry, labels: ReadonlyMap<string, TopicLabel>): FeedItem {
  return withNotice({
    // Feed readers know a paper by its first address, which may be a slug from before its id was known.
    id: `offprint:${data.aliases[0] ?? id}`,
    title: data.title,
    url: absolute(paths.paper(id)),
    issued: dayOf(data.issued),
    authors: (data.authors ?? []).map(formatName),
    categories: data.topics.flatMap((topic) => labels.get(topic.id)?.title ?? []),
    summary: data.summary ?? cutAtWord(htmlToText(rendered?.html ?? ''), summaryLength),
    html: plainHtml(rendered?.html ?? ''),
    credit: creditOf(data),
  });
}

/** A paper is in the feeds of its topics and of its authors; they share its item. */
const known = new Map<string, FeedItem>();

function itemOf(paper: PaperEntry, labels: ReadonlyMap<string, TopicLabel>): FeedItem {
  const item = known.get(paper.id) ?? toItem(paper, labels);
  known.set(paper.id, item);
  return item;
}

async function toFeed(
  head: Pick<Feed, 'title' | 'description' | 'home'>,
  papers: readonly PaperEntry[],
): Promise<Feed> {
  const labels = await getTopicLabelMap();
  const items = papers.slice(0, site.feedLength).map((paper) => itemOf(paper, labels));
  return { ...head, language: site.language, rights: sources.rights, items };
}

/** The feed of all papers. */
export async function siteFeed(): Promise<Feed> {
  const head = { title: site.title, description: site.tagline, home: absolute(paths.home()) };
  return toFeed(head, await getPapers());
}

/** The feed of one topic, by its id or one that it had. */
export async function topicFeed(name: string): Promise<Feed> {
  const id = (await getFormerTopics()).get(name) ?? name;
  const topic = (await getTopics()).find((candidate) => candidate.id === id);
  const head = {
    title: `${topic?.data.title ?? id} · ${site.title}`,
    description: topic?.data.line ?? '',
    home: absolute(paths.topic(id)),
  };
  return toFeed(head, (await getPapersByTopic()).get(id) ?? []);
}

async function findAuthor(slug: string): Promise<Author | undefined> {
  return (await getAuthorsWithFeed()).find((candidate) => candidate.slug === slug);
}

/**
 * An item without the whole abstract. A paper is in the feeds of all its authors, which would otherwise weigh more than
 * all pages of papers; the feeds of the site and of its topics have it whole.
 */
function shorten(item: FeedItem): FeedItem {
  return { ...item, html: toHtml(h('p', item.summary)) };
}

/** The feed of an author. */
export async function authorFeed(slug: string): Promise<Feed> {
  const author = await findAuthor(slug);
  const name = author?.shown.text ?? slug;
  const head = {
    title: `${name} · ${site.title}`,
    description: names.feedOf({ name }),
    home: absolute(paths.author(slug)),
  };
  const feed = await toFeed(head, author?.papers ?? []);
  return { ...feed, items: feed.items.map(shorten) };
}

/** The ends of the addresses of all authors with a feed, each with a key that changes with its content. */
export async function listAuthorFeeds(): Promise<{ author: string; key: string }[]> {
  const labels = [...(await getTopicLabelMap()).values()];
  return (await getAuthorsWithFeed()).map(({ slug, shown, papers }) => {
    const items = papers.slice(0, site.feedLength).map(({ id, digest }) => [id, digest]);
    return { author: slug, key: pageKey([shown.text, items, labels]) };
  });
}
