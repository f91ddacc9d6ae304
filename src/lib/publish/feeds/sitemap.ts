import { x } from 'xastscript';
import { writeXml } from '../write-xml.ts';

export interface SitemapEntry {
  /** Absolute address. */
  url: string;
  /** Day, or month, of the newest of what the address shows: `2025-10-01`, `2025-10`. */
  modified?: string;
}

/** The most that search engines read of one file: https://www.sitemaps.org/protocol.html */
export const maxSitemapLength = 50_000;

const namespace = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };

function format(root: 'urlset' | 'sitemapindex', item: 'url' | 'sitemap', entries: SitemapEntry[]): string {
  const items = entries.map(({ url, modified }) =>
    x(item, [x('loc', url), modified === undefined ? null : x('lastmod', modified)]),
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${writeXml(x(root, namespace, items))}`;
}

/** A file that lists pages. */
export function formatSitemap(entries: SitemapEntry[]): string {
  return format('urlset', 'url', entries);
}

/** A file that lists the files that list pages. */
export function formatSitemapIndex(entries: SitemapEntry[]): string {
  return format('sitemapindex', 'sitemap', entries);
}

/** Entries in parts that fit into a file each; at least one part. */
export function splitSitemap<Entry>(entries: readonly Entry[], most = maxSitemapLength): Entry[][] {
  const parts = Math.max(1, Math.ceil(entries.length / most));
  return Array.from({ length: parts }, (_, part) => entries.slice(part * most, (part + 1) * most));
}

/** The newest of some days and months; `undefined` if there are none. */
export function newestOf(days: readonly (string | undefined)[]): string | undefined {
  return days.reduce(
    (newest, day) => (newest === undefined || (day ?? '') > newest ? day : newest),
    undefined,
  );
}
