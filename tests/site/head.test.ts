import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { attribute, find, findAll, shownText } from '../support/html.ts';
import { readPages, type SitePage } from '../support/site-pages.ts';
import { testSites } from '../support/test-sites.ts';

describe.each(['root', 'base'] as const)('the site at its %s', (site) => {
  const all = readPages(site).filter(({ kind }) => kind !== 'edition file');
  const pages = all.filter(({ kind }) => kind === 'page');

  test('every page states its language and has one title', () => {
    const wrong = all.filter(({ elements }) => {
      const head = elements.slice(
        0,
        elements.findIndex(({ tagName }) => tagName === 'body'),
      );
      return attribute(find(elements, 'html'), 'lang') !== 'en' || findAll(head, 'title').length !== 1;
    });
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  test('every page states its own address once, except the one for addresses that do not exist and an empty one', () => {
    const wrong = pages.filter(({ file, elements, address }) => {
      const canonical = findAll(elements, 'link', { rel: 'canonical' }).map((link) =>
        attribute(link, 'href'),
      );
      const robots = attribute(find(elements, 'meta', { name: 'robots' }), 'content');
      const isUnlisted = file === '404.html';
      const [expectedAddress, expectedRobots] = isUnlisted ? ['', 'noindex'] : [address, undefined];
      return canonical.join() !== expectedAddress || robots !== expectedRobots;
    });
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  test.each<[string, (page: SitePage) => string]>([
    ['title', ({ elements }) => shownText(find(elements, 'title'))],
    [
      'description',
      ({ elements }) => attribute(find(elements, 'meta', { name: 'description' }), 'content') ?? '',
    ],
  ])('no two pages share a %s, and none lacks it', (_part, read) => {
    const same = Map.groupBy(pages, read);
    const wrong = [...same].filter(([text, sharing]) => text === '' || sharing.length > 1);
    expect(wrong.map(([text, sharing]) => [text, ...sharing.map(({ file }) => file)])).toEqual([]);
  });

  test('weeks and topics are shared with a picture of their own, other pages with that of the site', () => {
    const of = (page: SitePage, property: string) =>
      attribute(find(page.elements, 'meta', { property }), 'content') ?? '';
    const wrong = pages.filter((page) => {
      const own = /^(?:week\/[^/]+|topics\/[^/]+)\//.exec(page.file);
      const path = own ? `${own[0]}card.png` : 'og.png';
      const file = join(testSites[site].out, path);
      return (
        !of(page, 'og:image').endsWith(`${testSites[site].base}${path}`) ||
        !existsSync(file) ||
        (own !== null && statSync(file).size > 25_000) ||
        of(page, 'og:title') === '' ||
        of(page, 'og:description') === '' ||
        of(page, 'og:url') !== page.address ||
        attribute(find(page.elements, 'meta', { name: 'twitter:card' }), 'content') !== 'summary_large_image'
      );
    });
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  test('every page has one main part and one heading of the first level, and no level is skipped below it', () => {
    const wrong = all.flatMap(({ file, elements }) => {
      const levels = elements.flatMap(({ tagName }) => (/^h[1-6]$/.test(tagName) ? Number(tagName[1]) : []));
      const isSkipped = levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1);
      const isSingle =
        levels.filter((level) => level === 1).length === 1 && findAll(elements, 'main').length === 1;
      return isSkipped || !isSingle ? [`${file}: ${levels.join(' ')}`] : [];
    });
    expect(wrong).toEqual([]);
  });

  test('the first link of every page skips to its main part, which takes the focus', () => {
    const wrong = pages.filter(({ elements }) => {
      const target = attribute(find(elements, 'a'), 'href');
      const main = find(elements, 'main');
      return target !== `#${attribute(main, 'id') ?? ''}` || attribute(main, 'tabIndex') !== '-1';
    });
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });
});
