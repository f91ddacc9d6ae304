import { formatSource, type Feed, type FeedItem } from './feed.ts';

/** An empty list says that there is none; leaving it out says the same in fewer bytes. */
function unlessEmpty<Value>(values: readonly Value[]): readonly Value[] | undefined {
  return values.length === 0 ? undefined : values;
}

/** The format asks for a content, so that a brief item has its summary there. */
function textOf({ summary, html }: FeedItem) {
  if (html === undefined) return { content_text: summary };
  return { summary: summary === '' ? undefined : summary, content_html: html };
}

function toItem(item: FeedItem) {
  const source = formatSource(item.credit);
  return {
    id: item.id,
    url: item.url,
    external_url: item.credit.sourceUrl,
    title: item.title,
    ...textOf(item),
    date_published: item.arrived === undefined ? undefined : `${item.arrived}T00:00:00Z`,
    authors: unlessEmpty(item.authors.map((name) => ({ name }))),
    tags: unlessEmpty(item.categories),
    _offprint: {
      issued: item.issued,
      source: source === '' ? undefined : source,
      rights: item.html === undefined ? undefined : item.credit.rights,
    },
  };
}

/**
 * JSON Feed 1.1. What it has no place for stands in `_offprint`: the date of the paper, source and rights.
 *
 * @param self absolute address of the feed in this format
 */
export function formatJsonFeed(feed: Feed, self: string): string {
  const json = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.home,
    feed_url: self,
    description: feed.description,
    language: feed.language,
    authors: [{ name: feed.publisher }],
    _offprint: { rights: feed.rights },
    items: feed.items.map(toItem),
  };
  return `${JSON.stringify(json, undefined, 1)}\n`;
}
