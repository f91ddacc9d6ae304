import { names, sources } from '#words';
import { selectArrivals } from '#lib/publish/feeds/select-arrivals.ts';
import type { Feed, FeedItem } from '#lib/publish/feeds/feed.ts';
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
import { getOrganizationsWithFeed } from '../lists/organizations.ts';
import { getAuthorsWithFeed } from '../people/author-pages.ts';
import type { TopicLabel } from '../types.ts';
import { arrivalOf, firstDay, newestRun } from './arrivals.ts';
import { toBriefItem, toFeedItem } from './feed-item.ts';

/** A paper is in the feeds of its topics and of its authors, each in every format; they share its item. */
const known = new Map<string, FeedItem>();

function itemOf(paper: PaperEntry, labels: ReadonlyMap<string, TopicLabel>): FeedItem {
  const item = known.get(paper.id) ?? toFeedItem(paper, labels);
  known.set(paper.id, item);
  return item;
}

type Head = Pick<Feed, 'title' | 'description' | 'home'>;

/** What all feeds have in common. */
export function feedOf(head: Head, items: FeedItem[]): Feed {
  return {
    ...head,
    language: site.language,
    publisher: site.title,
    rights: sources.rights,
    since: firstDay,
    items,
  };
}

/** Of papers, newest first, those that a feed carries. */
function select(papers: readonly PaperEntry[], length = site.feedLength): PaperEntry[] {
  return selectArrivals(papers, arrivalOf, newestRun, length);
}

/** A feed of whole papers; those that one ingest brought beyond the usual number are brief. */
async function toFeed(head: Head, papers: readonly PaperEntry[]): Promise<Feed> {
  const labels = await getTopicLabelMap();
  const items = select(papers).map((paper, place) => {
    const item = itemOf(paper, labels);
    return place < site.feedLength ? item : toBriefItem(item);
  });
  return feedOf(head, items);
}

/** Papers that the feed of a name carries; it has few that are new. */
const namedLength = Math.min(site.feedLength, 20);

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

/** Somebody or something whose papers make a feed. */
interface Named {
  slug: string;
  name: string;
  path: string;
  papers: readonly PaperEntry[];
}

const named = {
  author: async (): Promise<Named[]> =>
    (await getAuthorsWithFeed()).map(({ slug, shown, papers }) => ({
      slug,
      name: shown.text,
      path: paths.author(slug),
      papers,
    })),
  org: async (): Promise<Named[]> =>
    (await getOrganizationsWithFeed()).map(({ slug, path, names: [name = slug], papers }) => ({
      slug,
      name,
      path,
      papers,
    })),
};

export type NamedKind = keyof typeof named;

/** The feed of an author or an organisation. */
export async function namedFeed(kind: NamedKind, slug: string): Promise<Feed> {
  const found = (await named[kind]()).find((candidate) => candidate.slug === slug);
  const { name, path, papers } = found ?? { name: slug, path: paths.home(), papers: [] };
  const head = {
    title: `${name} · ${site.title}`,
    description: names.feedOf({ name }),
    home: absolute(path),
  };
  const labels = await getTopicLabelMap();
  const items = select(papers, namedLength).map((paper) => toBriefItem(itemOf(paper, labels)));
  return feedOf(head, items);
}

/** The ends of the addresses of all authors or organisations with a feed, each with a key that changes with its content. */
export async function listNamedFeeds(kind: NamedKind): Promise<{ slug: string; key: string }[]> {
  const labels = [...(await getTopicLabelMap()).values()];
  return (await named[kind]()).map(({ slug, name, papers }) => {
    const items = select(papers, namedLength).map((paper) => [paper.id, paper.digest, arrivalOf(paper)]);
    return { slug, key: pageKey([name, items, labels]) };
  });
}
