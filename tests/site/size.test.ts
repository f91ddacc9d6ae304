import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { attribute, elementsIn, find, findAll } from '../support/html.ts';
import { scriptsOf } from '../support/page-scripts.ts';
import { readPapers } from '../support/paper-records.ts';
import { listSiteFiles, pageAt, readPages, type SitePage } from '../support/site-pages.ts';
import { testSites } from '../support/test-sites.ts';

/** HTML, CSS and scripts of a paper's page, compressed. */
const pageLimit = 30_000;
/** All font files together; they are compressed in themselves. */
const fontLimit = 110_000;

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

test('HTML, CSS and scripts of every paper’s page come to 30 KB at most, compressed', () => {
  const sizes = papers.map((page) => {
    const files = [page.file, ...styleSheets(page), ...scriptsOf('root', page)];
    return { page: page.file, bytes: files.reduce((sum, file) => sum + compressedSize(file), 0) };
  });
  expect(Math.min(...sizes.map(({ bytes }) => bytes))).toBeGreaterThan(5000);
  expect(sizes.filter(({ bytes }) => bytes > pageLimit)).toEqual([]);
});

test('two font files at most, 110 KB together', () => {
  const fonts = listSiteFiles('root').filter((file) => /\.(woff2?|ttf|otf)$/.test(file));
  expect(fonts.length).toBeGreaterThan(0);
  expect(fonts.length).toBeLessThanOrEqual(2);
  expect(fonts.reduce((sum, file) => sum + readFileSync(join(out, file)).length, 0)).toBeLessThanOrEqual(
    fontLimit,
  );
});

test('nothing but one style sheet and the theme’s script keeps a page from being drawn', () => {
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
      addresses: addresses.map((address) => address.replace(/\/Base\.[^/]+\.css$/, '/Base.css')),
    };
  });
  expect(blocking.length).toBeGreaterThan(papers.length);
  const wanted = [`${base}_astro/Base.css`, `${base}theme.js`];
  expect(blocking.filter(({ addresses }) => addresses.toSorted().join() !== wanted.join())).toEqual([]);
});
