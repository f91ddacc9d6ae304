import { x } from 'xastscript';
import { formatSource, type Feed, type FeedItem } from './feed.ts';

/** The first lines of a feed in XML. Browsers have given up XSLT, but show XML with a style sheet. */
export function xmlProlog({ style }: Feed): string {
  const declaration = '<?xml version="1.0" encoding="utf-8"?>\n';
  if (style === undefined) return declaration;
  const address = style.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('?>', '%3F>');
  return `${declaration}<?xml-stylesheet type="text/css" href="${address}"?>\n`;
}

/** The namespaces of what the formats in XML themselves have no place for. */
export const extensions = {
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
};

/**
 * The date of the paper, if it is known. Readers such as Miniflux sort by a `dc:date` in place of the day on which the
 * paper is news.
 */
export function issuedElement({ issued }: FeedItem) {
  return issued === undefined ? null : x('dcterms:issued', issued);
}

/** Where the text comes from, if that is known: what RSS and Atom themselves call a source is another feed. */
export function sourceElement({ credit }: FeedItem) {
  const source = formatSource(credit);
  return source === '' ? null : x('dc:source', source);
}
