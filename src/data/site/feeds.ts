import { changes as changeWords, feeds as feedWords, titles } from '#words';
import { getTopicPages } from '../topics/topics.ts';
import { paths } from '../../site/paths.ts';
import { href, site } from '../../site/site.ts';

/** Every feed of the site with what it carries. */
export async function getFeedList(): Promise<{ title: string; href: string; what: string }[]> {
  const topics = (await getTopicPages()).map(({ label, feed, topic }) => ({
    title: label.title,
    href: feed,
    what: topic.line,
  }));
  const changes = {
    title: titles.changes,
    href: href(paths.changesFeed()),
    what: changeWords.description,
  };
  return [
    { title: site.title, href: href(paths.siteFeed()), what: feedWords.everyPaper },
    changes,
    ...topics,
  ];
}
