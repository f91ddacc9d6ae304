import { beforeAll, expect, test } from 'vitest';
import { feedFormats } from '#lib/publish/feeds/feed-formats.ts';
import { feedFaults, readByAnother, type FeedForm } from '../support/feed-readers.ts';
import { paperFeeds, papersOfAuthors, readFeed } from '../support/feeds.ts';
import { buildHostileSite } from '../support/hostile-site.ts';
import { paperFeedRules, rssRules } from '../support/rss-rules.ts';
import { findAll } from '../support/html.ts';
import { listSiteFiles, pageAt, readSiteFile } from '../support/site-pages.ts';
import { testSites, type TestSiteName } from '../support/test-sites.ts';
import { parseOpml } from 'feedsmith';
import { parseXml } from '../support/xml.ts';

beforeAll(buildHostileSite, 300_000);

const sites = ['root', 'base'] as const;
const editionFeeds = ['week/rss.xml', 'month/rss.xml'];
/** Reading one fails if it is not well-formed. */
const feeds = sites.flatMap((site) => paperFeeds.map((file) => readFeed(site, file)));
const changes = sites.map((site) => readFeed(site, 'changes.xml'));

/** Every feed file of a site, by the name of the feed: `topics/search-agents`, and its form. */
function feedFiles(site: TestSiteName): { name: string; form: FeedForm; file: string }[] {
  return listSiteFiles(site).flatMap((file) =>
    feedFormats.flatMap(({ form, file: own, extension }) => {
      const name = file === own ? '' : file.endsWith(`/${own}`) ? file.slice(0, -own.length - 1) : undefined;
      if (name !== undefined) return [{ name, form, file }];
      return file === `changes.${extension}` ? [{ name: 'changes', form, file }] : [];
    }),
  );
}

test.each(sites)(
  'the site at its %s has feeds of all papers, topics, weeks, months and changes in three forms, and of names in one',
  (site) => {
    expect(papersOfAuthors.size).toBeGreaterThan(10);
    expect(paperFeeds.length).toBe(10 + papersOfAuthors.size);
    const byForm = Map.groupBy(feedFiles(site), ({ form }) => form);
    const files = (form: FeedForm) =>
      byForm
        .get(form)
        ?.map(({ name }) => name)
        .sort();
    const names = [...paperFeeds, ...editionFeeds].map((file) => file.replace(/\/?rss\.xml$/, ''));
    const lists = [...names.filter((name) => !name.startsWith('authors/')), 'changes'].sort();
    expect(files('rss')).toEqual([...names, 'changes'].sort());
    expect([files('atom'), files('json')]).toEqual([lists, lists]);
  },
);

test('another parser reads every feed of every site, and it keeps the rules of its format', () => {
  const faults = (['root', 'base', 'hostile'] as const).flatMap((site) =>
    feedFiles(site).flatMap(({ form, file }) =>
      feedFaults(form, readSiteFile(site, file)).map((fault) => [site, file, fault]),
    ),
  );
  expect(faults).toEqual([]);
});

test('every form of a feed has the same papers with the same days and texts', () => {
  const wrong = (['root', 'hostile'] as const).flatMap((site) =>
    [...Map.groupBy(feedFiles(site), ({ name }) => name)].filter(([, forms]) => {
      const read = forms.map(({ form, file }) =>
        JSON.stringify(readByAnother(form, readSiteFile(site, file)).items),
      );
      return new Set(read).size !== 1;
    }),
  );
  expect(wrong.map(([name]) => name)).toEqual([]);
});

test('no feed has MathML in it', () => {
  const found = (['root', 'hostile'] as const).flatMap((site) =>
    feedFiles(site).filter(({ file }) => /<math|&#x3C;math/i.test(readSiteFile(site, file))),
  );
  expect(found).toEqual([]);
});

test('the feed of weeks has each week that is over once, and names its papers', () => {
  const { items } = readByAnother('rss', readSiteFile('root', 'week/rss.xml'));
  expect(items.length).toBe(12);
  const weeks = items.map(({ url = '' }) => url.replace(testSites.root.base, ''));
  expect(new Set(weeks).size).toBe(12);
  const wrong = items.filter(({ url = '', html = '' }) => {
    const page = pageAt('root', new URL(url).pathname.slice(1));
    const onPage = new Set(findAll(page.elements, 'a').map(({ properties }) => String(properties['href'])));
    const linked = [...html.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => new URL(href).pathname);
    return linked.length === 0 || linked.some((href) => !onPage.has(href) && !url.endsWith(href));
  });
  expect(wrong.map(({ url }) => url)).toEqual([]);
});

test('the list of feeds for readers names feeds that are there, and their pages', () => {
  const opml = readSiteFile('base', 'feeds.opml');
  parseXml(opml);
  const listed = parseOpml(opml).body?.outlines?.flatMap(({ outlines = [] }) => outlines) ?? [];
  const start = new URL(testSites.base.base, 'https://offprint.example').href;
  const files = new Set(listSiteFiles('base'));
  expect(listed).toHaveLength(4 + 9);
  expect(listed.filter(({ xmlUrl = '' }) => !files.has(xmlUrl.replace(start, '')))).toEqual([]);
  expect(listed.filter(({ htmlUrl = '' }) => !files.has(`${htmlUrl.replace(start, '')}index.html`))).toEqual(
    [],
  );
});

test.each(rssRules)('every feed %s', (_rule, findFaults) => {
  const faults = [...feeds, ...changes].flatMap((feed) =>
    findFaults(feed).map((fault) => [feed.site, feed.file, fault]),
  );
  expect(faults).toEqual([]);
});

test.each(paperFeedRules)('every feed of papers %s', (_rule, findFaults) => {
  const faults = feeds.flatMap((feed) => findFaults(feed).map((fault) => [feed.site, feed.file, fault]));
  expect(faults).toEqual([]);
});

test('a paper has the same guid in every feed of both sites, and no other paper has it', () => {
  const items = feeds.flatMap((feed) => feed.items.map(({ paper, guid }) => ({ id: paper?.id ?? '', guid })));
  const guidsOf = Map.groupBy(items, ({ id }) => id);
  const papersOf = Map.groupBy(items, ({ guid }) => guid);
  expect([...guidsOf.values()].filter((same) => new Set(same.map(({ guid }) => guid)).size > 1)).toEqual([]);
  expect([...papersOf.values()].filter((same) => new Set(same.map(({ id }) => id)).size > 1)).toEqual([]);
});

test('the feed of an author carries the papers of that author, and the page names it', () => {
  const wrong = feeds.filter(({ site, file, items }) => {
    const author = /^authors\/([^/]+)\/rss\.xml$/.exec(file)?.[1];
    if (author === undefined) return false;
    const expected = papersOfAuthors.get(author)?.map(({ id }) => id);
    const named = findAll(pageAt(site, `authors/${author}/`).elements, 'link', {
      rel: 'alternate',
      href: `${testSites[site].base}${file}`,
    });
    return (
      named.length !== 1 ||
      items
        .map(({ paper }) => paper?.id)
        .sort()
        .join() !== expected?.sort().join()
    );
  });
  expect(wrong.map(({ file }) => file)).toEqual([]);
});

test('the feed of a topic carries papers of that topic only', () => {
  const wrong = feeds.flatMap(({ file, items }) => {
    const topic = /^topics\/([^/]+)\/rss\.xml$/.exec(file)?.[1];
    return items.filter(({ paper }) => topic !== undefined && !paper?.topics.some(({ id }) => id === topic));
  });
  expect(wrong.map(({ link }) => link)).toEqual([]);
});
