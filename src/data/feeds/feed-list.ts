import { changes as changeWords, feeds as words, titles } from '#words';
import { getTopicPages } from '../topics/topics.ts';
import { feedLinks, type FeedLink } from '../../site/feed-links.ts';
import { site } from '../../site/site.ts';

/** A feed as the list of feeds shows it. */
export interface ListedFeed {
  title: string;
  /** What it carries. */
  what: string;
  links: FeedLink[];
}

/** Every feed of the site with what it carries. */
export async function getFeedList(): Promise<ListedFeed[]> {
  const topics = (await getTopicPages()).map(({ label, feeds, topic }) => ({
    title: label.title,
    what: topic.line,
    links: feeds,
  }));
  return [
    { title: site.title, what: words.everyPaper, links: feedLinks('siteFeed') },
    { title: titles.changes, what: changeWords.description, links: feedLinks('changesFeed') },
    ...topics,
  ];
}
