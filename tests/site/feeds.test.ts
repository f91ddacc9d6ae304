import { expect, test } from 'vitest';
import { paperFeeds, papersOfAuthors, readFeed } from '../support/feeds.ts';
import { paperFeedRules, rssRules } from '../support/rss-rules.ts';
import { findAll } from '../support/html.ts';
import { listSiteFiles, pageAt } from '../support/site-pages.ts';
import { testSites } from '../support/test-sites.ts';

const sites = ['root', 'base'] as const;
const allFeeds = [...paperFeeds, 'changes.xml'];
/** Reading one fails if it is not well-formed. */
const feeds = sites.flatMap((site) => paperFeeds.map((file) => readFeed(site, file)));
const changes = sites.map((site) => readFeed(site, 'changes.xml'));

test.each(sites)(
  'the site at its %s has the feed of all papers, one of every topic and of authors with three papers, and one of changes',
  (site) => {
    const found = listSiteFiles(site).filter((file) => file.endsWith('.xml') && !file.startsWith('sitemap-'));
    expect(papersOfAuthors.size).toBeGreaterThan(10);
    expect(paperFeeds.length).toBe(10 + papersOfAuthors.size);
    expect(found.sort()).toEqual(allFeeds.toSorted());
  },
);

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
