import { x } from 'xastscript';
import { writeXml } from '../write-xml.ts';

/** A feed in a list that feed readers import. */
export interface ListedFeed {
  title: string;
  /** Absolute address of the feed. */
  url: string;
  /** Absolute address of the page that it is about. */
  home: string;
}

/** Feeds that readers show together. */
export interface FeedGroup {
  title: string;
  feeds: readonly ListedFeed[];
}

/** OPML 2.0. The type of every feed is `rss`, by which readers mean Atom, too; a group has no type, and so a text alone. */
export function formatOpml(title: string, groups: readonly FeedGroup[]): string {
  const body = groups.map((group) =>
    x(
      'outline',
      { text: group.title },
      group.feeds.map(({ title: name, url, home }) =>
        x('outline', { text: name, title: name, type: 'rss', xmlUrl: url, htmlUrl: home }),
      ),
    ),
  );
  const root = x('opml', { version: '2.0' }, [x('head', [x('title', title)]), x('body', body)]);
  return `<?xml version="1.0" encoding="utf-8"?>\n${writeXml(root)}`;
}
