import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { hostileFolder } from './hostile-site.ts';
import type { IndexedRow } from '../../src/client/search-parts.ts';
import { elementsIn, find, findAll, shownText, withoutDate } from './html.ts';
import type { PaperRecord } from './paper-records.ts';
import { addressOf, listSiteFiles, pageAt, readPages, readSiteFile } from './site-pages.ts';
import { testSites } from './test-sites.ts';
import { childrenNamed, parseXml, textOfChild, type XmlElement } from './xml.ts';

/** As far as the built site shows it; see `about` in the file itself. */
interface Expected {
  literal?: string;
  literal_title?: string;
  must_not_contain?: string;
  must_not_exist?: string;
}

const expectedFile = 'tests/fixtures/nasty/expected.json';
const { files } = JSON.parse(readFileSync(expectedFile, 'utf8')) as { files: Record<string, Expected> };

/** Name of a seed and the value that it is expected to have. */
export function expectedBy(name: keyof Expected): [string, string][] {
  return Object.entries(files).flatMap(([file, { [name]: value }]) =>
    value === undefined ? [] : [[file, value]],
  );
}

/** Every text that a paper has on the site: what a reader, a feed reader and a search are given. */
export function textsOf(
  paper: PaperRecord,
): Record<'page' | 'feed' | 'search', { title: string; text: string }> {
  const { elements } = pageAt('hostile', `papers/${paper.id}/`);
  const item = feedItem(paper);
  const content = fromHtml(textOfChild(item, 'content:encoded') ?? '', { fragment: true });
  const row = searchRows().get(`${testSites.hostile.base}papers/${paper.id}/`);
  return {
    page: { title: shownText(find(elements, 'h1')), text: shownText(abstractIn(elements)) },
    feed: { title: textOfChild(item, 'title') ?? '', text: withoutDate(shownText(content)) },
    search: { title: row?.title ?? '', text: row?.abstract ?? '' },
  };
}

function abstractIn(elements: Element[]): Element | undefined {
  return find(elements, 'div', { className: 'abstract' });
}

let feed: XmlElement | undefined;
export function feedItem({ id }: PaperRecord): XmlElement {
  feed ??= parseXml(readSiteFile('hostile', 'rss.xml'));
  const items = childrenNamed(feed, 'channel').flatMap((channel) => childrenNamed(channel, 'item'));
  const item = items.find((one) => textOfChild(one, 'link') === addressOf('hostile', `papers/${id}/`));
  if (item === undefined) throw new Error(`The feed has no item of ${id}.`);
  return item;
}

let known: Map<string, IndexedRow> | undefined;
/** What the search index says of each paper, by the path of its page. */
export function searchRows(): Map<string, IndexedRow> {
  known ??= new Map(
    listSiteFiles('hostile')
      .filter((file) => /^pagefind\/\w+\/papers\//.test(file))
      .map((file) => gunzipSync(readFileSync(join(testSites.hostile.out, file))).toString('utf8'))
      .map((text) => JSON.parse(text) as IndexedRow)
      .map((row) => [row.href, row]),
  );
  return known;
}

/** Title and abstract of a paper in the file of its week. */
export function downloadedTexts({ title }: PaperRecord): { title: string; text: string }[] {
  return readPages('hostile')
    .filter(({ kind }) => kind === 'edition file')
    .flatMap(({ elements }) => findAll(elements, 'article').map(elementsIn))
    .map((inside) => ({ title: shownText(find(inside, 'h3')), text: shownText(abstractIn(inside)) }))
    .filter((found) => found.title === title);
}

/** Every file that holds text, search index and entries included, by path. */
export function writtenTexts(): [string, string][] {
  const site = listSiteFiles('hostile')
    .filter((file) => /\.(?:html|xml|atom|opml|json|txt|svg|bib|ris|csv|md)$/.test(file))
    .map((file): [string, string] => [file, readSiteFile('hostile', file)]);
  const entries = ['papers', 'derived'].flatMap((folder) =>
    readdirSync(join(hostileFolder, 'content', folder)).map((file): [string, string] => [
      file,
      readFileSync(join(hostileFolder, 'content', folder, file), 'utf8'),
    ]),
  );
  return [...site, ...entries];
}
