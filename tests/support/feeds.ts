import { readdirSync } from 'node:fs';
import { nameSlug } from '#lib/identifiers/name-slug.ts';
import { formatName } from '#lib/names/parse-name.ts';
import { readStateFile } from '#src/files/state-file.ts';
import { corpus, corpusContent } from './corpus.ts';
import { readPapers, type PaperRecord } from './paper-records.ts';
import { addressOf, readSiteFile } from './site-pages.ts';
import type { TestSiteName } from './test-sites.ts';
import { childrenNamed, parseXml, textOfChild, type XmlElement } from './xml.ts';

export interface Feed {
  site: TestSiteName;
  /** Path below the base. */
  file: string;
  xml: string;
  rss: XmlElement;
  channel: XmlElement;
  items: FeedItem[];
}

export interface FeedItem {
  element: XmlElement;
  link: string;
  guid: string;
  /** The paper that the link leads to. */
  paper?: PaperRecord;
}

const papers = new Map(readPapers().map((paper) => [paper.id, paper]));
const topics = readdirSync(`${corpus.content}/topics`).map((name) => name.replace(/\.mdx$/, ''));

/** The papers of every author who has three or more, by the end of the author's address. */
export const papersOfAuthors = new Map(
  [
    ...Map.groupBy(
      readPapers().flatMap((paper) =>
        [...new Set((paper.authors ?? []).map((name) => nameSlug(formatName(name))))].map((slug) => ({
          slug,
          paper,
        })),
      ),
      ({ slug }) => slug,
    ),
  ]
    .filter(([, same]) => same.length >= 3)
    .map(([slug, same]) => [slug, same.map(({ paper }) => paper)]),
);

/** The day of the data of the only ingest of the corpus. */
export const [firstDay = ''] = (readStateFile(corpusContent, 'first-seen')?.lines ?? []).map(
  ({ day }) => day,
);

/** Paths of the feeds of papers that every site has. */
export const paperFeeds = [
  'rss.xml',
  ...topics.map((topic) => `topics/${topic}/rss.xml`),
  ...[...papersOfAuthors.keys()].map((author) => `authors/${author}/rss.xml`),
];

/** Fails if the file is not well-formed. */
export function readFeed(site: TestSiteName, file: string): Feed {
  const xml = readSiteFile(site, file);
  const rss = parseXml(xml);
  const channel = childrenNamed(rss, 'channel')[0] ?? rss;
  return {
    site,
    file,
    xml,
    rss,
    channel,
    items: childrenNamed(channel, 'item').map((item) => readItem(site, item)),
  };
}

function readItem(site: TestSiteName, element: XmlElement): FeedItem {
  const link = textOfChild(element, 'link') ?? '';
  const start = addressOf(site, 'papers/');
  const id = link.startsWith(start) ? link.slice(start.length).replace(/\/$/, '') : '';
  const paper = papers.get(id);
  return {
    element,
    link,
    guid: textOfChild(element, 'guid') ?? '',
    paper: link.endsWith('/') ? paper : undefined,
  };
}
