import { expect, test } from 'vitest';
import { feedFiles, readFeed } from '../support/feeds.ts';
import { rssRules } from '../support/rss-rules.ts';
import { listSiteFiles } from '../support/site-pages.ts';

const sites = ['root', 'base'] as const;
/** Reading one fails if it is not well-formed. */
const feeds = sites.flatMap((site) => feedFiles.map((file) => readFeed(site, file)));

test.each(sites)('the site at its %s has the feed of all papers and one of every topic', (site) => {
  const found = listSiteFiles(site).filter((file) => file.endsWith('.xml'));
  expect(feedFiles.length).toBe(10);
  expect(found.sort()).toEqual(feedFiles.toSorted());
});

test.each(rssRules)('every feed %s', (_rule, check) => {
  const faults = feeds.flatMap((feed) => check(feed).map((fault) => [feed.site, feed.file, fault]));
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
