import { describe, expect, test } from 'vitest';
import { attribute, find } from '../support/html.ts';
import { readPapers } from '../support/paper-records.ts';
import { addressOf, listSiteFiles, readPages, readSiteFile } from '../support/site-pages.ts';
import type { TestSiteName } from '../support/test-sites.ts';
import { childrenNamed, parseXml, textOfChild } from '../support/xml.ts';

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const papers = new Map(readPapers().map((paper) => [paper.id, paper]));

/** Addresses and days of a sitemap file, or of the list of sitemap files. */
function readEntries(site: TestSiteName, file: string, item: 'url' | 'sitemap') {
  const root = parseXml(readSiteFile(site, file));
  expect(root.namespace).toBe(namespace);
  return childrenNamed(root, item).map((entry) => ({
    url: textOfChild(entry, 'loc') ?? '',
    modified: textOfChild(entry, 'lastmod'),
  }));
}

describe.each(['root', 'base'] as const)('the site at its %s', (site) => {
  const files = readEntries(site, 'sitemap-index.xml', 'sitemap');
  const entries = files.flatMap(({ url }) => readEntries(site, url.slice(addressOf(site, '').length), 'url'));
  const pages = readPages(site).filter(({ kind, elements }) => {
    const robots = attribute(find(elements, 'meta', { name: 'robots' }), 'content');
    const canonical = find(elements, 'link', { rel: 'canonical' });
    return kind === 'page' && robots !== 'noindex' && canonical !== undefined;
  });

  test('robots.txt names the list of sitemaps, which names every sitemap file', () => {
    expect(readSiteFile(site, 'robots.txt')).toContain(
      `\nSitemap: ${addressOf(site, 'sitemap-index.xml')}\n`,
    );
    const parts = listSiteFiles(site).filter((file) => /^sitemap-\d+\.xml$/.test(file));
    expect(files.map(({ url }) => url)).toEqual(parts.map((part) => addressOf(site, part)));
  });

  test('the sitemaps list every page that names its own address, once, and no other address', () => {
    const canonical = pages.map(({ elements }) =>
      attribute(find(elements, 'link', { rel: 'canonical' }), 'href'),
    );
    expect(canonical.length).toBeGreaterThan(papers.size);
    expect(entries.map(({ url }) => url).sort()).toEqual(canonical.sort());
  });

  test('no listed address is a redirect, or a page that search engines are asked to leave out', () => {
    const kinds = new Map(readPages(site).map((page) => [page.address, page]));
    const wrong = entries.filter(({ url }) => {
      const page = kinds.get(url);
      return page?.kind !== 'page' || find(page.elements, 'meta', { name: 'robots' }) !== undefined;
    });
    expect(wrong).toEqual([]);
  });

  test('a paper is dated by its release, its newest version or its withdrawal', () => {
    const start = addressOf(site, 'papers/');
    const days = entries.flatMap(({ url, modified }) => {
      const paper = papers.get(url.slice(start.length, -1));
      return url.startsWith(start) && paper ? [{ paper, modified }] : [];
    });
    expect(days.length).toBe(papers.size);
    const wrong = days.filter(({ paper, modified }) => {
      const known = [paper.issued, paper.updated, paper.withdrawn?.date].filter((day) => day !== undefined);
      return modified !== known.sort().at(-1);
    });
    expect(wrong).toEqual([]);
  });

  test('a page about all papers is dated by the newest of them', () => {
    const newest = [...papers.values()]
      .flatMap(({ issued }) => issued ?? [])
      .sort()
      .at(-1);
    expect(entries.find(({ url }) => url === addressOf(site, ''))?.modified).toBe(newest);
  });
});
