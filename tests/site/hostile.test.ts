import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { beforeAll, describe, expect } from 'vitest';
import { findSidewaysScroll } from '../support/audit.ts';
import { test } from '../support/browser.ts';
import {
  buildHostileSite,
  checkHostileContent,
  hostileFolder,
  papersOfSeed,
  readHostilePapers,
} from '../support/hostile-site.ts';
import { attribute, elementsIn, find, findAll, shownText } from '../support/html.ts';
import type { PaperRecord } from '../support/paper-records.ts';
import { findReferences } from '../support/references.ts';
import { openSearch } from '../support/search-page.ts';
import { addressOf, listSiteFiles, pageAt, readPages, readSiteFile } from '../support/site-pages.ts';
import { testSites } from '../support/test-sites.ts';
import { childrenNamed, parseXml, textOfChild, type XmlElement } from '../support/xml.ts';
import { abstractElements } from '../unit/support/shown-text.ts';

/** As far as the built site shows it; see `about` in the file itself. */
interface Expected {
  literal?: string;
  literal_title?: string;
  must_not_contain?: string;
  must_not_exist?: string;
}

const expectedFile = 'tests/fixtures/nasty/expected.json';
const { files } = JSON.parse(readFileSync(expectedFile, 'utf8')) as { files: Record<string, Expected> };
const { out } = testSites.hostile;
const bulk = /^Bulk Paper Number \d+$/;

/** Name of a seed and the value that it is expected to have. */
function expectedBy(name: keyof Expected): [string, string][] {
  return Object.entries(files).flatMap(([file, { [name]: value }]) =>
    value === undefined ? [] : [[file, value]],
  );
}

let built: Awaited<ReturnType<typeof buildHostileSite>>;
beforeAll(async () => {
  built = await buildHostileSite();
  if (built.code !== 0) throw new Error(`The site of the hostile seeds cannot be built:\n${built.output}`);
}, 300_000);

/** Every text that a paper has on the site: what a reader, a feed reader and a search are given. */
function textsOf(paper: PaperRecord): Record<'page' | 'feed' | 'search', { title: string; text: string }> {
  const { elements } = pageAt('hostile', `papers/${paper.id}/`);
  const item = feedItem(paper);
  const content = fromHtml(textOfChild(item, 'content:encoded') ?? '', { fragment: true });
  const fragment = fragments().get(`${testSites.hostile.base}papers/${paper.id}/`);
  return {
    page: { title: shownText(find(elements, 'h1')), text: shownText(abstractIn(elements)) },
    feed: { title: textOfChild(item, 'title') ?? '', text: shownText(content) },
    search: { title: fragment?.meta['title'] ?? '', text: fragment?.content ?? '' },
  };
}

function abstractIn(elements: Element[]): Element | undefined {
  return find(elements, 'div', { className: 'abstract' });
}

let feed: XmlElement | undefined;
function feedItem({ id }: PaperRecord): XmlElement {
  feed ??= parseXml(readSiteFile('hostile', 'rss.xml'));
  const items = childrenNamed(feed, 'channel').flatMap((channel) => childrenNamed(channel, 'item'));
  const item = items.find((one) => textOfChild(one, 'link') === addressOf('hostile', `papers/${id}/`));
  if (item === undefined) throw new Error(`The feed has no item of ${id}.`);
  return item;
}

interface Fragment {
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

let known: Map<string, Fragment> | undefined;
/** What the search index says of each page, by the page's path. */
function fragments(): Map<string, Fragment> {
  known ??= new Map(
    listSiteFiles('hostile')
      .filter((file) => file.endsWith('.pf_fragment'))
      .map((file) => gunzipSync(readFileSync(join(out, file))).toString('utf8'))
      .map((text) => JSON.parse(text.slice(text.indexOf('{'))) as Fragment)
      .map((fragment) => [`${testSites.hostile.base}${fragment.url.replace(/^\//, '')}`, fragment]),
  );
  return known;
}

/** Title and abstract of a paper in the file of its week. */
function downloadedTexts({ title }: PaperRecord): { title: string; text: string }[] {
  return readPages('hostile')
    .filter(({ kind }) => kind === 'edition file')
    .flatMap(({ elements }) => findAll(elements, 'article').map(elementsIn))
    .map((inside) => ({ title: shownText(find(inside, 'h3')), text: shownText(abstractIn(inside)) }))
    .filter((found) => found.title === title);
}

test('a site without notes and forewords is built without a warning', () => {
  expect(
    readdirSync(join(hostileFolder, 'content')).filter((name) => /^(?:notes|editions)$/.test(name)),
  ).toEqual([]);
  expect(built.output).not.toContain('[WARN]');
});

test('every paper has a page with its title, and no other page stands among them', () => {
  const papers = readHostilePapers();
  const pages = listSiteFiles('hostile').filter((file) => /^papers\/[^/]+\/index\.html$/.test(file));
  const ids = pages
    .map((file) => file.split('/')[1] ?? '')
    .filter((name) => !/^(?:\d{4}|undated)$/.test(name));
  expect(ids.sort()).toEqual(papers.map(({ id }) => id).sort());
  expect(papers.length).toBeGreaterThan(390);
  const untitled = papers.filter(
    ({ id, title }) => shownText(find(pageAt('hostile', `papers/${id}/`).elements, 'h1')) !== title,
  );
  expect(untitled.map(({ title }) => title)).toEqual([]);
});

test('every paper is in the feed of all papers and in the search index, under its title', () => {
  const wrong = readHostilePapers().filter((paper) => {
    const { feed: item, search } = textsOf(paper);
    return item.title !== paper.title || search.title !== paper.title;
  });
  expect(fragments().size).toBe(readHostilePapers().length);
  expect(wrong.map(({ title }) => title)).toEqual([]);
});

test.for(expectedBy('literal'))(
  '%s: “%s” is text on the page, in the feed, in the download and in the index',
  ([name, literal]) => {
    const papers = papersOfSeed(name).filter((paper) => textsOf(paper).page.text.includes(literal));
    expect(papers).toHaveLength(1);
    for (const paper of papers) {
      const { feed: item, search } = textsOf(paper);
      expect(item.text).toContain(literal);
      expect(search.text).toContain(literal);
      expect(downloadedTexts(paper).map(({ text }) => text.includes(literal))).toEqual([true]);
    }
  },
);

test.for(expectedBy('literal_title'))('%s: “%s” is text wherever the title stands', ([name, literal]) => {
  const papers = papersOfSeed(name).filter(({ title }) => title.includes(literal));
  expect(papers).toHaveLength(1);
  for (const paper of papers) {
    const { elements } = pageAt('hostile', `papers/${paper.id}/`);
    const inHead = [
      shownText(find(elements, 'title')),
      attribute(find(elements, 'meta', { property: 'og:title' }), 'content'),
      attribute(find(elements, 'meta', { name: 'citation_title' }), 'content'),
    ];
    for (const text of inHead) expect(text).toContain(literal);
    expect(downloadedTexts(paper)).toHaveLength(1);
  }
});

/** Every file that holds text, search index and entries included, by path. */
function writtenTexts(): [string, string][] {
  const site = listSiteFiles('hostile')
    .filter((file) => /\.(?:html|xml|json|txt|svg|bib|csv|md)$/.test(file))
    .map((file): [string, string] => [file, readSiteFile('hostile', file)]);
  const index = [...fragments()].map(([path, fragment]): [string, string] => [
    path,
    JSON.stringify(fragment),
  ]);
  const entries = ['papers', 'derived'].flatMap((folder) =>
    readdirSync(join(hostileFolder, 'content', folder)).map((file): [string, string] => [
      file,
      readFileSync(join(hostileFolder, 'content', folder, file), 'utf8'),
    ]),
  );
  return [...site, ...index, ...entries];
}

test.for(expectedBy('must_not_contain'))('%s: %j is in no file', ([, text]) => {
  expect(
    writtenTexts()
      .filter(([, content]) => content.includes(text))
      .map(([file]) => file),
  ).toEqual([]);
});

test('no file holds a control, a character that turns the reading order, or half a character', () => {
  const forbidden =
    /(?![\t\n])\p{Cc}|[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufdd0-\ufdef\ufeff\ufffe\uffff]|\p{Cs}/u;
  const found = writtenTexts().flatMap(([file, text]) => (forbidden.test(text) ? [file] : []));
  expect(found).toEqual([]);
});

test.for(expectedBy('must_not_exist'))('%s: nothing has made %s', ([, name]) => {
  const paths = readdirSync(hostileFolder, { recursive: true, encoding: 'utf8' });
  expect([...paths, ...readdirSync('.')].filter((path) => basename(path) === name)).toEqual([]);
  expect(existsSync(join('..', name))).toBe(false);
});

/** The site's own frame around the context, contribution or result of an abstract. */
function isPart(element: Element): boolean {
  return element.tagName === 'div' && attribute(element, 'role') === 'group';
}

describe('no page of the hostile seeds', () => {
  const faults: [string, (elements: Element[]) => Element[]][] = [
    [
      'has a style or an event handler on an element',
      (elements) =>
        elements.filter(({ properties }) =>
          Object.keys(properties).some((name) => /^on|^style$/i.test(name)),
        ),
    ],
    [
      'has in an abstract anything but paragraphs, links, styles and formulas',
      (elements) =>
        findAll(elements, 'div', { className: 'abstract' })
          .flatMap(elementsIn)
          .filter(
            (element) =>
              !isPart(element) && element.tagName !== 'mark' && !abstractElements.has(element.tagName),
          ),
    ],
    [
      'embeds or draws what a text names',
      (elements) =>
        elements.filter(({ tagName }) => /^(?:img|iframe|object|embed|base|audio|video)$/.test(tagName)),
    ],
    [
      'has a script of its own but data',
      (elements) =>
        findAll(elements, 'script').filter(
          (script) =>
            attribute(script, 'src') === undefined && attribute(script, 'type') !== 'application/ld+json',
        ),
    ],
  ];

  test.for(faults)('%s', ([, findFaults]) => {
    const found = readPages('hostile').flatMap(({ file, elements }) =>
      findFaults(elements).map(
        ({ tagName, properties }) => `${file}: ${tagName} ${JSON.stringify(properties)}`,
      ),
    );
    expect(found).toEqual([]);
  });

  test('names an address that is not one of the web', () => {
    const found = readPages('hostile').flatMap((page) =>
      findReferences(page)
        .filter(({ value }) => !/^https?:$/.test(new URL(value, page.address).protocol))
        .map(({ place, value }) => `${page.file}: ${place} ${value}`),
    );
    expect(found).toEqual([]);
  });

  test('has data for search engines that does not parse, or that could end its element', () => {
    const blocks = listSiteFiles('hostile')
      .filter((file) => file.endsWith('.html'))
      .flatMap((file) =>
        [...readSiteFile('hostile', file).matchAll(/<script[^>]*ld\+json[^>]*>([^]*?)<\/script/g)].map(
          ([, text = '']) => text,
        ),
      );
    expect(blocks.length).toBeGreaterThan(readHostilePapers().length);
    expect(blocks.filter((text) => text.includes('<'))).toEqual([]);
    for (const text of blocks) expect(JSON.parse(text)).toBeTypeOf('object');
  });
});

test('the feeds and pictures are well-formed XML, with text where text belongs', () => {
  const xml = listSiteFiles('hostile').filter((file) => /\.(?:xml|svg)$/.test(file));
  expect(xml.length).toBeGreaterThan(10);
  for (const file of xml) expect(() => parseXml(readSiteFile('hostile', file)), file).not.toThrow();
  const elements = elementsIn(
    fromHtml(
      readHostilePapers()
        .map((paper) => textOfChild(feedItem(paper), 'content:encoded') ?? '')
        .join(''),
      { fragment: true },
    ),
  );
  expect(
    elements.filter(({ tagName }) => !abstractElements.has(tagName)).map(({ tagName }) => tagName),
  ).toEqual([]);
  expect(
    elements.filter(({ properties }) => Object.keys(properties).some((name) => /^on|^style$/i.test(name))),
  ).toEqual([]);
});

test('every name of a file or folder is short and legal on Windows, and differs from its neighbours without case', () => {
  const folders = [out, join(hostileFolder, 'content')];
  const paths = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  );
  const wrong = paths.filter((path) => {
    const name = basename(path);
    const isReserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name);
    return Buffer.byteLength(name) > 100 || /[<>:"/\\|?*\p{Cc}]|[. ]$/u.test(name) || isReserved;
  });
  expect(wrong).toEqual([]);
  expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
});

test('no paper takes the place of a page of the site', () => {
  const routes = ['', 'search/', 'archive/', 'topics/', 'orgs/', 'authors/', 'feeds/', 'about/', '404.html'];
  const taken = routes.filter((path) =>
    find(pageAt('hostile', path).elements, 'meta', { name: 'citation_title' }),
  );
  expect(taken).toEqual([]);
  expect(statSync(join(out, 'rss.xml')).isFile()).toBe(true);
});

test('the index has no filter or value that a text asks for', () => {
  const filters = [...fragments().values()].map(({ filters: own }) => own);
  expect([...new Set(filters.flatMap((own) => Object.keys(own)))].sort()).toEqual([
    'code',
    'org',
    'record',
    'topic',
    'year',
  ]);
  const topics = readdirSync(join(hostileFolder, 'content/topics')).map((name) => name.replace('.mdx', ''));
  expect(topics).toEqual(expect.arrayContaining([...new Set(filters.flatMap(({ topic = [] }) => topic))]));
});

test('the entries are those that the seeds give, and no report holds an escape character', async () => {
  const { code, output } = await checkHostileContent();
  expect({ code, stale: output.split('\n').filter((line) => line.includes('not up to date')) }).toEqual({
    code: 0,
    stale: [],
  });
  expect(output).toContain('41-control.txt');
  expect(output).not.toMatch(/(?!\n)\p{Cc}/u);
});

/** Paths of pages that hold a hostile text: every list, and every paper that is not one of three hundred alike. */
function hostilePaths(): string[] {
  const tame = new Set(
    readHostilePapers()
      .filter(({ title }) => bulk.test(title))
      .map(({ id }) => `papers/${id}/`),
  );
  return readPages('hostile')
    .filter(({ kind, path }) => kind === 'page' && !tame.has(path))
    .map(({ path }) => path);
}

test(
  'in a browser no page opens a dialog, breaks the policy, asks another host or scrolls sideways at 320 pixels',
  { timeout: 120_000 },
  async ({ open }) => {
    const waiting = hostilePaths();
    expect(waiting.length).toBeGreaterThan(100);
    const faults: string[] = [];
    const lookAtAll = async () => {
      const { page, problems } = await open('', { site: 'hostile', viewport: { width: 320, height: 800 } });
      const home = page.url();
      page.on('dialog', (dialog) => {
        problems.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
        await page.goto(new URL(path, home).href);
        const scroll = await findSidewaysScroll(page);
        faults.push(...[...scroll, ...problems.splice(0)].map((fault) => `${path}: ${fault}`));
      }
    };
    await Promise.all([lookAtAll(), lookAtAll()]);
    expect(faults).toEqual([]);
  },
);

test.for([...expectedBy('literal'), ...expectedBy('literal_title')])(
  '%s: a search for “%s” finds its paper and shows its title as text',
  async ([name, literal], { open }) => {
    const paper = papersOfSeed(name).find(
      (one) => one.title.includes(literal) || textsOf(one).page.text.includes(literal),
    );
    const { page, problems, listed } = await openSearch(
      open,
      `?${new URLSearchParams({ q: literal }).toString()}`,
      { site: 'hostile' },
    );
    expect(await listed()).toContain(paper?.id);
    const row = page.locator('#search-results .e-title a', { hasText: paper?.title ?? '' }).first();
    expect((await row.textContent())?.replace(/\s+/g, ' ').trim()).toBe(paper?.title);
    expect(await page.locator('#search-results').locator('img, script, svg, iframe').count()).toBe(0);
    expect(problems).toEqual([]);
  },
);

test.for(['Zero Width', 'ZeroWidth'])(
  'a search for “%s” finds the title that held invisible characters',
  async (query, { open }) => {
    const [paper] = papersOfSeed('40-zero-width.txt').filter(
      ({ title }) => !title.startsWith('Control Entry'),
    );
    const { listed } = await openSearch(open, `?${new URLSearchParams({ q: query }).toString()}`, {
      site: 'hostile',
    });
    expect([paper?.title, await listed()]).toEqual([paper?.title, expect.arrayContaining([paper?.id])]);
  },
);
