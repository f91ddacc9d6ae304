import { x } from 'xastscript';
import { writeXml } from '../write-xml.ts';
import { newestDay, type Feed, type FeedItem } from './feed.ts';
import { extensions, issuedElement, sourceElement, xmlProlog } from './feed-xml.ts';

/** RFC 3339: `2025-10-01T00:00:00Z`. Atom asks every entry for one; the earliest stands for a day that nobody knows. */
function formatMoment(day = '1970-01-01'): string {
  return `${day}T00:00:00Z`;
}

function formatEntry(item: FeedItem, since?: string) {
  return x('entry', [
    x('title', { type: 'text' }, item.title),
    x('link', { rel: 'alternate', type: 'text/html', href: item.url }),
    x('id', item.id),
    x('updated', formatMoment(item.arrived ?? since)),
    issuedElement(item),
    ...item.authors.map((author) => x('author', [x('name', author)])),
    ...item.categories.map((category) => x('category', { term: category })),
    item.summary === '' ? null : x('summary', { type: 'text' }, item.summary),
    item.html === undefined ? null : x('content', { type: 'html' }, item.html),
    sourceElement(item),
    item.html === undefined ? null : x('rights', item.credit.rights),
  ]);
}

/**
 * Atom, RFC 4287. It has no `published`: a reader that sorts by it would put a paper of May that arrives in
 * November below what was read long ago.
 *
 * @param self absolute address of the feed in this format
 */
export function formatAtom(feed: Feed, self: string): string {
  const root = {
    xmlns: 'http://www.w3.org/2005/Atom',
    ...extensions,
    'xml:lang': feed.language,
  };
  const children = [
    x('title', { type: 'text' }, feed.title),
    x('subtitle', { type: 'text' }, feed.description),
    x('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    x('link', { rel: 'alternate', type: 'text/html', href: feed.home }),
    x('id', self),
    x('updated', formatMoment(newestDay(feed) ?? feed.since)),
    x('author', [x('name', feed.publisher)]),
    x('rights', feed.rights),
    x('generator', 'Offprint'),
    ...feed.items.map((item) => formatEntry(item, feed.since)),
  ];
  return xmlProlog(feed) + writeXml(x('feed', root, children));
}
