import { expect, test } from 'vitest';
import { paperFeeds, readFeed } from '../support/feeds.ts';
import { paperFeedRules, rssRules } from '../support/rss-rules.ts';
import { listSiteFiles } from '../support/site-pages.ts';

const sites = ['root', 'base'] as const;
const allFeeds = [...paperFeeds, 'changes.xml'];
/** Reading one fails if it is not well-formed. */
const feeds = sites.flatMap((site) => paperFeeds.map((file) => readFeed(site, file)));
const changes = sites.map((site) => readFeed(site, 'changes.xml'));

test.each(sites)(
  'the site at its %s has the feed of all papers, one of every topic, and one of changes',
  (site) => {
    const found = listSiteFiles(site).filter((file) => file.endsWith('.xml') && !file.startsWith('sitemap-'));
    expect(paperFeeds.length).toBe(10);
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

test('the feed of a topic carries papers of that topic only', () => {
  const wrong = feeds.flatMap(({ file, items }) => {
    const topic = /^topics\/([^/]+)\/rss\.xml$/.exec(file)?.[1];
    return items.filter(({ paper }) => topic !== undefined && !paper?.topics.some(({ id }) => id === topic));
  });
  expect(wrong.map(({ link }) => link)).toEqual([]);
});
