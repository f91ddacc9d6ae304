import { describe, expect, test } from 'vitest';
import { readGuides, readRepositoryAddress } from '#src/files/read-guides.ts';
import { attribute, elementsIn, findAll, shownText } from '../support/html.ts';
import { outwardAddresses, readPapers } from '../support/paper-records.ts';
import { readReferences, repeatedIds, summarise, type Found } from '../support/site-references.ts';
import { listSiteFiles, readSiteFile } from '../support/site-pages.ts';
import { testOrigin, testSites } from '../support/test-sites.ts';

/** Links, and what reference managers and the search read in the head. */
const outwardPlaces = new Set(['a[href]', 'meta[content]', 'link[href]']);
const types = ['ScholarlyArticle', 'AboutPage'].map((type) => `https://schema.org/${type}`);
const outward = new Set([...readPapers().flatMap(outwardAddresses), ...types]);

const guides = readGuides().map(({ text }) => text);

/** The guides lead to what stands in them, and to the files of the project beside them. */
function isOfGuides(address: string): boolean {
  return (
    address.startsWith(`${readRepositoryAddress()}/blob/HEAD/`) ||
    guides.some((text) => text.includes(address))
  );
}

describe.each(['root', 'base'] as const)('the site at its %s', (site) => {
  const { base } = testSites[site];
  const files = listSiteFiles(site);
  const { pages, found, broken, fileAt } = readReferences(site);

  test('every address of the site that a page names is a file below the base, in the exact case, with its anchor', () => {
    expect(pages.length).toBeGreaterThan(273);
    expect(summarise(broken)).toEqual([]);
  });

  test('no page loads anything from elsewhere', () => {
    const foreign = found.filter(({ use, address }) => use === 'load' && address.origin !== testOrigin);
    expect(summarise(foreign)).toEqual([]);
  });

  test('what leads away from the site is a link to an address that a paper’s record gives', () => {
    const outside = found.filter(({ address }) => address.origin !== testOrigin);
    expect(outside.length).toBeGreaterThan(273);
    const isKnown = ({ place, value, page }: Found) =>
      outwardPlaces.has(place) &&
      (outward.has(value) || (page.file.startsWith('docs/') && isOfGuides(value)));
    expect(summarise(outside.filter((one) => !isKnown(one)))).toEqual([]);
  });

  test('every address in style sheets leads to a file below the base', () => {
    const sheets = files.filter((file) => file.endsWith('.css') && !file.startsWith('pagefind/'));
    const targets = sheets.flatMap((sheet) =>
      [...readSiteFile(site, sheet).matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g)].map(
        ([, inUrl, imported]) => new URL(inUrl ?? imported ?? '', `${testOrigin}${base}${sheet}`),
      ),
    );
    const loaded = targets.filter(({ protocol }) => protocol !== 'data:');
    expect(loaded.length).toBeGreaterThan(0);
    expect(loaded.filter((target) => target.origin !== testOrigin || fileAt(target) === undefined)).toEqual(
      [],
    );
  });

  test('every address of the site in its XML files leads to a file', () => {
    const feeds = files.filter((file) => file.endsWith('.xml'));
    const addresses = feeds.flatMap(
      (file) => readSiteFile(site, file).match(/https:\/\/offprint\.example[^\s<>"'&]*/g) ?? [],
    );
    expect(addresses.length).toBeGreaterThan(feeds.length);
    expect(addresses.filter((address) => fileAt(new URL(address)) === undefined)).toEqual([]);
  });

  test('ids are unique on every page', () => {
    expect(repeatedIds(pages)).toEqual([]);
  });

  test('every link shows a text or a picture', () => {
    const pictures = new Set(['svg', 'img']);
    const empty = pages.flatMap(({ file, elements }) =>
      findAll(elements, 'a')
        .filter((link) => attribute(link, 'href') !== undefined && shownText(link) === '')
        .filter((link) => !elementsIn(link).some(({ tagName }) => pictures.has(tagName)))
        .map((link) => `${file}: ${attribute(link, 'href') ?? ''}`),
    );
    expect(empty).toEqual([]);
  });

  test('links lead from the home page to every page and every edition file', () => {
    const byFile = new Map(pages.map((page) => [page.file, page]));
    const links = found.filter(({ use, address }) => use === 'link' && address.origin === testOrigin);
    const linksOf = Map.groupBy(links, ({ page }) => page);
    const reached = new Set<string>();
    const waiting = ['index.html'];
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      const page = byFile.get(file);
      if (page === undefined || reached.has(file)) continue;
      reached.add(file);
      waiting.push(...(linksOf.get(page) ?? []).flatMap(({ address }) => fileAt(address) ?? []));
    }
    const unreached = pages.filter(({ file, kind }) => kind !== 'redirect' && !reached.has(file));
    expect(unreached.map(({ file }) => file)).toEqual(['404.html']);
  });
});
