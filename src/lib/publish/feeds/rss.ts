import { x } from 'xastscript';
import { writeXml } from '../write-xml.ts';
import { newestDay, type Feed, type FeedItem } from './feed.ts';
import { extensions, issuedElement, sourceElement, xmlProlog } from './feed-xml.ts';

const namespaces = {
  version: '2.0',
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  ...extensions,
};

/** `Wed, 01 Oct 2025 00:00:00 GMT`, the form of RFC 822 that RSS asks for. */
function formatPubDate(day: string): string {
  return new Date(`${day}T00:00:00Z`).toUTCString();
}

/** A description is HTML to its readers, so text has to be escaped once as HTML before it is escaped as XML. */
function textAsHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function formatItem(item: FeedItem) {
  return x('item', [
    x('title', item.title),
    x('link', item.url),
    x('guid', { isPermaLink: 'false' }, item.id),
    item.arrived === undefined ? null : x('pubDate', formatPubDate(item.arrived)),
    issuedElement(item),
    ...item.authors.map((author) => x('dc:creator', author)),
    ...item.categories.map((category) => x('category', category)),
    x('description', textAsHtml(item.summary)),
    item.html === undefined ? null : x('content:encoded', item.html),
    sourceElement(item),
    item.html === undefined ? null : x('dc:rights', item.credit.rights),
  ]);
}

/**
 * RSS 2.0.
 *
 * @param self absolute address of the feed in this format
 */
export function formatRss(feed: Feed, self: string): string {
  const newest = newestDay(feed);
  const channel = x('channel', [
    x('title', feed.title),
    x('link', feed.home),
    x('description', feed.description),
    x('language', feed.language),
    x('copyright', feed.rights),
    newest === undefined ? null : x('lastBuildDate', formatPubDate(newest)),
    x('generator', 'Offprint'),
    x('atom:link', { href: self, rel: 'self', type: 'application/rss+xml' }),
    ...feed.items.map(formatItem),
  ]);
  return xmlProlog(feed) + writeXml(x('rss', namespaces, channel));
}
