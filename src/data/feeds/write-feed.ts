import { feedFormats } from '#lib/publish/feeds/feed-formats.ts';
import type { Feed } from '#lib/publish/feeds/feed.ts';
import { changesFeed } from '../site/changes.ts';
import { feedLinks, type FeedName } from '../../site/feed-links.ts';
import { findOutputs } from '../../site/find-output.ts';
import { absolute } from '../../site/site.ts';
import { authorFeed, siteFeed, topicFeed } from './paper-feeds.ts';

const feeds: Record<FeedName, (values: Record<string, string>) => Promise<Feed>> = {
  siteFeed,
  topicFeed: ({ topic = '' }) => topicFeed(topic),
  authorFeed: ({ author = '' }) => authorFeed(author),
  changesFeed,
};

function isFeed(name: string): name is FeedName {
  return name in feeds;
}

/** The feed at a path below the base, in the format that the path names. */
export async function writeFeed(path: string): Promise<{ text: string; mediaType: string }> {
  for (const { name, values } of findOutputs(path)) {
    const form = feedLinks(name, values).find((link) => link.path === path)?.form;
    const format = feedFormats.find((candidate) => candidate.form === form);
    if (!isFeed(name) || !format) continue;
    const text = format.write(await feeds[name](values), absolute(path));
    return { text, mediaType: format.mediaType };
  }
  throw new Error(
    `No feed is at ${path}. Look at src/site/outputs.ts and src/lib/publish/feeds/feed-formats.ts.`,
  );
}
