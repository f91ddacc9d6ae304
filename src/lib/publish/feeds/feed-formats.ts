import { formatAtom } from './atom.ts';
import type { Feed } from './feed.ts';
import { formatJsonFeed } from './json-feed.ts';
import { formatRss } from './rss.ts';

/** A form in which feeds are published. */
export interface FeedFormat {
  /** As the table of words names it. */
  form: string;
  /** Name of the file of a feed that has a folder of its own, `rss.xml`. */
  file: string;
  /** Ending of other feeds, `xml`. */
  extension: string;
  mediaType: string;
  /** `self` is the absolute address of the feed in this format. */
  write(feed: Feed, self: string): string;
}

/** Every form of every feed, the one that readers are led to first. */
export const feedFormats = [
  { form: 'rss', file: 'rss.xml', extension: 'xml', mediaType: 'application/rss+xml', write: formatRss },
  { form: 'atom', file: 'atom.xml', extension: 'atom', mediaType: 'application/atom+xml', write: formatAtom },
  {
    form: 'json',
    file: 'feed.json',
    extension: 'json',
    mediaType: 'application/feed+json',
    write: formatJsonFeed,
  },
] as const satisfies FeedFormat[];
