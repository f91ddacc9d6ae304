import { feedFormats } from '#lib/publish/feeds/feed-formats.ts';
import type { Feed } from '#lib/publish/feeds/feed.ts';
import { changesFeed } from '../site/changes.ts';
import { feedLinks, isFeed } from '../../site/feed-links.ts';
import type { FeedName } from '../../site/forms.ts';
import { findOutputs } from '../../site/find-output.ts';
import { paths } from '../../site/paths.ts';
import { absolute } from '../../site/site.ts';
import { monthFeed, weekFeed } from './edition-feeds.ts';
import { namedFeed, siteFeed, topicFeed } from './paper-feeds.ts';

const feeds: Record<FeedName, (values: Record<string, string>) => Promise<Feed>> = {
  siteFeed,
  topicFeed: ({ topic = '' }) => topicFeed(topic),
  weekFeed,
  monthFeed,
  authorFeed: ({ author = '' }) => namedFeed('author', author),
  organizationFeed: ({ org = '' }) => namedFeed('org', org),
  changesFeed,
};

/** The feed at a path below the base, in the format that the path names. */
export async function writeFeed(path: string): Promise<{ text: string; mediaType: string }> {
  for (const { name, values } of findOutputs(path)) {
    if (!isFeed(name)) continue;
    const form = feedLinks(name, values).find((link) => link.path === path)?.form;
    const format = feedFormats.find((candidate) => candidate.form === form);
    if (!format) continue;
    const feed = { ...(await feeds[name](values)), style: absolute(paths.feedStyle()) };
    const text = format.write(feed, absolute(path));
    return { text, mediaType: format.mediaType };
  }
  throw new Error(
    `No feed is at ${path}. Look at src/site/outputs.ts and src/lib/publish/feeds/feed-formats.ts.`,
  );
}
