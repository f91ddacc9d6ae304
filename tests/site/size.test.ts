import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { findOutputs } from '#src/site/find-output.ts';
import { pathAt } from '#src/site/paths.ts';
import { attribute, elementsIn, find, findAll } from '../support/html.ts';
import { scriptsOf } from '../support/page-scripts.ts';
import { readPapers } from '../support/paper-records.ts';
import { listSiteFiles, pageAt, readPages, type SitePage } from '../support/site-pages.ts';
import { testSites } from '../support/test-sites.ts';

/** HTML, CSS and scripts of a usual paper’s page, compressed, and with the fonts that it loads. */
const usualLimits = { page: 20_000, withFonts: 45_000 };
/** Of the page with the longest list of authors. */
const pageLimit = 30_000;

const { base, out } = testSites.root;
const pages = readPages('root').filter(({ kind }) => kind === 'page');
const papers = readPapers().map(({ id }) => pageAt('root', `papers/${id}/`));
const compressed = new Map<string, number>();

function compressedSize(file: string): number {
  const size = compressed.get(file) ?? gzipSync(readFileSync(join(out, file))).length;
  compressed.set(file, size);
  return size;
}

function styleSheets({ elements }: SitePage): string[] {
  return findAll(elements, 'link', { rel: 'stylesheet' }).map((link) =>
    (attribute(link, 'href') ?? '').slice(base.length),
  );
}

/** HTML, CSS and scripts of each paper’s page, the smallest first. */
const sizes = papers
  .map((page) => {
    const files = [page.file, 'theme.js', ...styleSheets(page), ...scriptsOf('root', page)];
    return {
      page: page.file,
      bytes: [...new Set(files)].reduce((sum, file) => sum + compressedSize(file), 0),
    };
  })
  .sort((a, b) => a.bytes - b.bytes);

test('HTML, CSS and scripts of every paper’s page come to 30 KB at most, compressed', () => {
  expect(sizes[0]?.bytes).toBeGreaterThan(5000);
  expect(sizes.filter(({ bytes }) => bytes > pageLimit)).toEqual([]);
});

test('a usual first visit of a paper’s page takes 20 KB, and 45 KB with its fonts', () => {
  const usual = sizes[Math.floor(sizes.length / 2)]?.bytes ?? 0;
  const fonts = listSiteFiles('root').filter((file) => /-common\.[^/]+\.woff2$/.test(file));
  expect(fonts).toHaveLength(2);
  // Fonts are compressed in themselves.
  const withFonts = fonts.reduce((sum, file) => sum + readFileSync(join(out, file)).length, usual);
  expect(usual).toBeLessThanOrEqual(usualLimits.page);
  expect(withFonts).toBeLessThanOrEqual(usualLimits.withFonts);
});

test('the map, its papers and its script come to 60 KB at most, as they are', () => {
  const scripts = listSiteFiles('root').filter((file) => /map-page.*\.js$/.test(file));
  const own = ['map/index.html', 'map/papers.txt', ...scripts].map(
    (file) => readFileSync(join(out, file)).length,
  );
  expect(own).toHaveLength(3);
  expect(Math.min(...own)).toBeGreaterThan(2000);
  expect(own.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(60_000);
});

test('nothing but style sheets, one of a paper and two of others, and the theme’s script keep a page from being drawn', () => {
  const blocking = pages.map(({ file, elements }) => {
    const head = find(elements, 'head');
    const found = (head ? elementsIn(head) : []).filter(
      (element) =>
        attribute(element, 'rel') === 'stylesheet' ||
        (element.tagName === 'script' &&
          attribute(element, 'src') !== undefined &&
          attribute(element, 'type') !== 'module' &&
          attribute(element, 'defer') === undefined),
    );
    const addresses = found.map((element) => attribute(element, 'href') ?? attribute(element, 'src') ?? '');
    return {
      file,
      addresses: addresses.map((address) => address.replace(/\/(index|pages)\.[^/]+\.css$/, '/$1.css')),
    };
  });
  expect(blocking.length).toBeGreaterThan(papers.length);
  const ofPaper = [`${base}_astro/index.css`, `${base}theme.js`];
  const ofOther = [...ofPaper.slice(0, 1), `${base}_astro/pages.css`, ...ofPaper.slice(1)];
  const isPaper = new Set(papers.map(({ file }) => file));
  const wrong = blocking.filter(
    ({ file, addresses }) => addresses.toSorted().join() !== (isPaper.has(file) ? ofPaper : ofOther).join(),
  );
  expect(wrong).toEqual([]);
});

/**
 * Bytes of each type of page before compression: what a site of many papers weighs on a disk. Of a page on average, and
 * of each row more than one, since the rules of topics decide how many there are.
 */
const averages = {
  paper: { page: 19_750, row: 0 },
  author: { page: 6200, row: 1650 },
  organization: { page: 6300, row: 1350 },
  day: { page: 6900, row: 1450 },
  week: { page: 15_100, row: 0 },
  month: { page: 9350, row: 1580 },
  topic: { page: 6100, row: 1600 },
};

test.each(Object.entries(averages))('a page of the type "%s" is of few bytes', (type, { page, row }) => {
  const same = pages.filter(({ file }) =>
    findOutputs(pathAt(file)).some(({ output, name }) => name === type && output.form === 'page'),
  );
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  const bytes = sum(same.map(({ file }) => statSync(join(out, file)).size));
  const rows = sum(
    same.map(({ elements }) => Math.max(0, findAll(elements, 'li', { className: 'entry' }).length - 1)),
  );
  expect(same.length).toBeGreaterThan(5);
  expect(bytes).toBeLessThanOrEqual(same.length * page + rows * row);
});
