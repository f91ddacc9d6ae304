import { changes as changeWords, feeds as words, titles } from '#words';
import { formatOpml, type FeedGroup } from '#lib/publish/feeds/opml.ts';
import { getTopicPages } from '../topics/topics.ts';
import { feedLinks, type FeedLink } from '../../site/feed-links.ts';
import { paths } from '../../site/paths.ts';
import { absolute, site } from '../../site/site.ts';

/** A feed as the list of feeds shows it. */
export interface ListedFeed {
  title: string;
  /** What it carries. */
  what: string;
  /** Absolute address of the page that it is about. */
  home: string;
  links: FeedLink[];
}

export interface FeedList {
  /** Of the site as a whole. */
  general: ListedFeed[];
  topics: ListedFeed[];
}

/** Every feed of the site and its topics, with what it carries. Those of names stand on their own pages. */
export async function getFeedList(): Promise<FeedList> {
  const topics = (await getTopicPages()).map(({ label, feeds, topic, path }) => ({
    title: label.title,
    what: topic.line,
    home: absolute(path),
    links: feeds,
  }));
  const archive = absolute(paths.archive());
  const general = [
    { title: site.title, what: words.everyPaper, home: absolute(paths.home()), links: feedLinks('siteFeed') },
    { title: words.weekly, what: words.weeklyLine, home: archive, links: feedLinks('weekFeed') },
    { title: words.monthly, what: words.monthlyLine, home: archive, links: feedLinks('monthFeed') },
    {
      title: titles.changes,
      what: changeWords.description,
      home: absolute(paths.changes()),
      links: feedLinks('changesFeed'),
    },
  ];
  return { general, topics };
}

function toGroup(title: string, feeds: readonly ListedFeed[]): FeedGroup {
  return {
    title,
    feeds: feeds.flatMap(({ title: name, home, links: [first] }) =>
      first === undefined ? [] : [{ title: name, home, url: absolute(first.path) }],
    ),
  };
}

/** All of them as a file that feed readers import. */
export async function writeFeedList(): Promise<string> {
  const { general, topics } = await getFeedList();
  const groups = [toGroup(site.title, general), toGroup(titles.topics, topics)];
  return formatOpml(
    site.title,
    groups.filter(({ feeds }) => feeds.length > 0),
  );
}
