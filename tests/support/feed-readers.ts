import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import type { feedFormats } from '#lib/publish/feeds/feed-formats.ts';
import { parseXml } from './xml.ts';

export type FeedForm = (typeof feedFormats)[number]['form'];

/** An item as a parser of others reads it. */
interface ReadItem {
  id: string | undefined;
  url: string | undefined;
  title: string | undefined;
  /** Of a brief item its summary. */
  html: string | undefined;
  /** RFC 3339 */
  date: string | undefined;
}

interface ReadFeed {
  title: string | undefined;
  self: string | undefined;
  items: ReadItem[];
}

function toMoment(date: string | undefined): string | undefined {
  return date === undefined ? undefined : new Date(date).toISOString();
}

const readers: Record<FeedForm, (text: string) => ReadFeed> = {
  rss: (text) => {
    const { title, atom, items = [] } = parseRssFeed(text);
    return {
      title,
      self: atom?.links?.find(({ rel }) => rel === 'self')?.href,
      items: items.map(({ guid, link, title: name, content, description, pubDate }) => ({
        id: guid?.value,
        url: link,
        title: name,
        html: content?.encoded ?? description,
        date: toMoment(pubDate),
      })),
    };
  },
  atom: (text) => {
    const { title, links = [], entries = [] } = parseAtomFeed(text);
    return {
      title: title?.value,
      self: links.find(({ rel }) => rel === 'self')?.href,
      items: entries.map((entry) => ({
        id: entry.id,
        url: entry.links?.[0]?.href,
        title: entry.title?.value,
        html: entry.content?.value ?? entry.summary?.value,
        date: toMoment(entry.updated),
      })),
    };
  },
  json: (text) => {
    const { title, feed_url: self, items = [] } = parseJsonFeed(text);
    return {
      title,
      self,
      items: items.map((item) => ({
        id: item.id,
        url: item.url,
        title: item.title,
        html: item.content_html ?? item.content_text,
        date: toMoment(item.date_published),
      })),
    };
  },
};

/** A feed as feedsmith reads it; throws if it is not of its format. */
export function readByAnother(form: FeedForm, text: string): ReadFeed {
  return readers[form](text);
}

const maxBytes = 512 * 1024;

/** What in a feed goes against what validators of its format ask for. */
export function feedFaults(form: FeedForm, text: string): string[] {
  if (form !== 'json') parseXml(text);
  const { title, self, items } = readByAnother(form, text);
  const faults: [string, boolean][] = [
    ['no title', !title],
    ['no address of its own', !self?.startsWith('https://')],
    ['an item without an id', items.some(({ id }) => !id || !URL.canParse(id))],
    ['an id twice', new Set(items.map(({ id }) => id)).size !== items.length],
    ['an item without a title', items.some((item) => !item.title)],
    ['an item without a text', items.some(({ html }) => !html)],
    ['an address that needs a page', items.some(({ url }) => !url?.startsWith('https://'))],
    ['a relative address in a text', items.some(({ html = '' }) => /(?:href|src)="(?!https?:)/.test(html))],
    ['no day', items.some(({ date }) => date === undefined)],
    ['too large', Buffer.byteLength(text) > maxBytes],
  ];
  return faults.flatMap(([fault, isThere]) => (isThere ? [fault] : []));
}
