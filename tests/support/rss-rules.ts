import { fromHtml } from 'hast-util-from-html';
import { firstDay, type Feed, type FeedItem } from './feeds.ts';
import { attribute, elementsIn, shownProse, withoutDate } from './html.ts';
import { readPaperPage } from './paper-page.ts';
import { addressOf, pageAt } from './site-pages.ts';
import { childrenNamed, textOfChild, type XmlElement } from './xml.ts';

const maxItems = 50;
const maxBytes = 512 * 1024;
const channelParts = ['title', 'link', 'description', 'language', 'copyright'];
/** With the source of title and abstract. */
const briefParts = ['title', 'link', 'guid', 'description', 'dc:source'];
/** With the rights of the abstract. */
const itemParts = [...briefParts, 'content:encoded', 'dc:rights'];
const datedParts = ['pubDate', 'dcterms:issued'];
const optionalItemParts = [...datedParts, 'dc:creator', 'category'];
const namespaces: Record<string, string> = {
  'content:encoded': 'http://purl.org/rss/1.0/modules/content/',
  'dc:creator': 'http://purl.org/dc/elements/1.1/',
  'dcterms:issued': 'http://purl.org/dc/terms/',
  'dc:source': 'http://purl.org/dc/elements/1.1/',
  'dc:rights': 'http://purl.org/dc/elements/1.1/',
  'atom:link': 'http://www.w3.org/2005/Atom',
};
/** The form of RFC 822 with a year of four digits, in UTC. */
const dateForm =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;

type Rule = [fact: string, findFaults: (feed: Feed) => unknown[]];

/** What every feed does, and what in a feed goes against it. */
export const rssRules: Rule[] = [
  ['is RSS 2.0 with one channel', checkRoot],
  [
    'names a title, a link, a description and a language once',
    ({ channel }) => missing(channel, channelParts),
  ],
  [
    'is in the language of the site',
    ({ channel }) => unless(textOfChild(channel, 'language') === 'en', channel.name),
  ],
  ['names the page it is about and its own address', checkAddresses],
  ['has fifty entries at most', ({ items: { length } }) => unless(length <= maxItems, length)],
  ['is smaller than 512 KB', ({ xml }) => unless(Buffer.byteLength(xml) < maxBytes, xml.length)],
  ['names the namespace of what RSS itself does not know', checkNamespaces],
  [
    'gives every entry a title, a link, a guid, a description and, unless it is of a name, its content once',
    ({ file, items }) =>
      items.flatMap(({ element, link }) =>
        missing(element, isOfName(file) ? briefParts : itemParts).map((part) => `${link}: ${part}`),
      ),
  ],
  ['says nothing in an entry that readers do not know', checkParts],
  [
    'links every entry to the page of a paper',
    ({ items }) => items.filter(({ paper }) => paper === undefined).map(linkOf),
  ],
  ['gives every entry a guid of its own that is no address', checkGuids],
  ['writes every date as RSS asks, in GMT, with the right weekday', checkDates],
  ['names no address in its content that needs a page around it', checkContentAddresses],
];

/** What a feed of papers does beyond that. */
export const paperFeedRules: Rule[] = [
  ['has papers', ({ items: { length } }) => unless(length > 0, length)],
  ['dates every paper by the day on which it came, and keeps its own date', checkPaperDates],
  ['lists the newest of the papers that came at once first', checkOrder],
  [
    'carries the title of every paper and, unless it is an author’s, the whole abstract as its page shows them',
    checkTexts,
  ],
];

/** The feeds of authors and organisations have brief entries. */
function isOfName(file: string): boolean {
  return /^(?:authors|orgs)\//.test(file);
}

function unless(isRight: boolean, found: unknown): unknown[] {
  return isRight ? [] : [found];
}

function linkOf({ link }: FeedItem): string {
  return link;
}

/** Names of children that are empty, missing, or there more than once. */
function missing(element: XmlElement, names: string[]): string[] {
  return names.filter(
    (name) => childrenNamed(element, name).length !== 1 || textOfChild(element, name) === '',
  );
}

function checkRoot({ rss }: Feed): unknown[] {
  const children = rss.children.map(({ name }) => name).join();
  return unless(
    rss.name === 'rss' && rss.attributes['version'] === '2.0' && children === 'channel',
    children,
  );
}

function checkAddresses({ site, file, channel }: Feed): unknown[] {
  const self = childrenNamed(channel, 'atom:link').map(({ attributes }) => attributes);
  const found = JSON.stringify([textOfChild(channel, 'link'), self]);
  const href = addressOf(site, file);
  const about = href
    .replace(/rss\.xml$/, '')
    .replace(/\.xml$/, '/')
    .replace(/(?:week|month)\/$/, 'archive/');
  return unless(
    found === JSON.stringify([about, [{ href, rel: 'self', type: 'application/rss+xml' }]]),
    found,
  );
}

function checkNamespaces({ channel, items }: Feed): unknown[] {
  const elements = [...channel.children, ...items.flatMap(({ element }) => element.children)];
  return elements
    .filter(({ name, namespace }) => namespace !== (namespaces[name] ?? ''))
    .map(({ name }) => name);
}

function checkParts({ file, items }: Feed): unknown[] {
  const known = new Set(
    isOfName(file) ? [...briefParts, ...datedParts] : [...itemParts, ...optionalItemParts],
  );
  return items.flatMap(({ element }) =>
    element.children.map(({ name }) => name).filter((name) => !known.has(name)),
  );
}

function checkGuids({ items }: Feed): unknown[] {
  const isAddress = ({ element }: FeedItem) =>
    childrenNamed(element, 'guid')[0]?.attributes['isPermaLink'] !== 'false';
  const isRepeated = ({ guid }: FeedItem, index: number) =>
    items.findIndex((item) => item.guid === guid) !== index;
  return items.filter((item, index) => isAddress(item) || isRepeated(item, index)).map(linkOf);
}

function checkDates({ channel, items }: Feed): unknown[] {
  const dated = [channel, ...items.map(({ element }) => element)];
  return dated
    .flatMap((element) => [...childrenNamed(element, 'pubDate'), ...childrenNamed(element, 'lastBuildDate')])
    .map(({ text }) => text)
    .filter((date) => !dateForm.test(date) || new Date(date).toUTCString() !== date);
}

function checkPaperDates({ items }: Feed): unknown[] {
  const isRight = ({ element, paper }: FeedItem) => {
    const own = paper?.issued;
    const [, day = ''] = [firstDay, own?.length === 10 ? own : firstDay].sort();
    return (
      textOfChild(element, 'pubDate') === new Date(`${day}T00:00:00Z`).toUTCString() &&
      textOfChild(element, 'dcterms:issued') === own
    );
  };
  return items.filter((item) => !isRight(item)).map(linkOf);
}

function checkOrder({ items }: Feed): unknown[] {
  const dates = items.map(({ paper }) => paper?.issued ?? '');
  return unless(dates.join() === dates.toSorted().reverse().join(), dates);
}

/** The text of HTML that stands in a part of an item. */
function proseOf(element: XmlElement, part: string): string {
  return shownProse(fromHtml(textOfChild(element, part) ?? '', { fragment: true }));
}

function checkTexts({ site, file, items }: Feed): unknown[] {
  const isRight = ({ element, paper }: FeedItem) => {
    const { title, abstract } = readPaperPage(pageAt(site, `papers/${paper?.id ?? ''}/`));
    if (textOfChild(element, 'title') !== title) return false;
    const content = withoutDate(proseOf(element, 'content:encoded'));
    if (!isOfName(file)) return content === abstract && content !== '';
    const summary = proseOf(element, 'description');
    return summary === paper?.summary || (summary !== '' && abstract.startsWith(summary.replace(/…$/, '')));
  };
  return items.filter((item) => !isRight(item)).map(linkOf);
}

function checkContentAddresses({ items }: Feed): unknown[] {
  const html = items
    .flatMap(({ element }) =>
      ['description', 'content:encoded'].map((part) => textOfChild(element, part) ?? ''),
    )
    .join('');
  return elementsIn(fromHtml(html, { fragment: true }))
    .flatMap((element) => ['href', 'src', 'srcSet', 'cite'].flatMap((name) => attribute(element, name) ?? []))
    .filter((address) => !/^https?:\/\//.test(address));
}
