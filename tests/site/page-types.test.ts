import { expect } from 'vitest';
import { findSidewaysScroll, findViolations } from '../support/audit.ts';
import { test } from '../support/browser.ts';
import { readPapers } from '../support/paper-records.ts';
import { listSiteFiles, readSiteFile, toPath } from '../support/site-pages.ts';

const papers = readPapers();
const pages = listSiteFiles('root')
  .filter((file) => /(?:^|\/)index\.html$|^404\.html$/.test(file))
  .map((file) => ({ path: toPath(file), html: readSiteFile('root', file) }))
  .filter(({ html }) => !html.includes('http-equiv="refresh"'));

/** `papers/2510.00568/` and `papers/2510.00915/` are of one type, `papers/2025/` and `papers/2025/2/` of two others. */
function typeOf(path: string): string {
  const [folder, ...names] = path.split('/');
  const kinds = names.map((name) => (/^\d{4}$/.test(name) ? 'year' : /^\d+$/.test(name) ? 'page' : 'name'));
  return [folder, ...kinds].join('/');
}

/** The page of each type that has most in it, and papers that are out of the ordinary. */
const largest = [...Map.groupBy(pages, ({ path }) => typeOf(path)).values()].flatMap(
  (same) => same.toSorted((a, b) => b.html.length - a.html.length)[0]?.path ?? [],
);
const uncommon = [
  papers.find(({ issued }) => issued?.length === 7),
  papers.toSorted((a, b) => b.title.length - a.title.length)[0],
  papers.find(({ body }) => body.includes('$')),
].map((paper) => `papers/${paper?.id ?? ''}/`);
const audited = [...new Set([...largest, ...uncommon, 'papers/2510.00568/'])];

/** Sizes do not depend on the theme and colours not on the width, so that axe looks twice unless it is asked for all. */
const audit = process.env['OFFPRINT_AUDIT'] === 'all';
const windows = [
  { width: 1280, colorScheme: 'light', withAxe: true },
  { width: 320, colorScheme: 'dark', withAxe: true },
  { width: 1280, colorScheme: 'dark', withAxe: audit },
  { width: 320, colorScheme: 'light', withAxe: audit },
] as const;

test('a page of every type is looked at', () => {
  expect(new Set(audited.map(typeOf))).toEqual(new Set(pages.map(({ path }) => typeOf(path))));
});

test.for(audited)(
  '"%s" loads from the site alone, fits windows of 320 and 1280 pixels, and gives axe nothing to find, in light and dark',
  async (path, { open }) => {
    const look = async ({ width, colorScheme, withAxe }: (typeof windows)[number]) => {
      const { page, problems } = await open(path, { colorScheme, viewport: { width, height: 800 } });
      const scroll = await findSidewaysScroll(page);
      const violations = withAxe ? await findViolations(page) : [];
      return [...scroll, ...violations, ...problems].map((fault) => `${colorScheme}, ${width}: ${fault}`);
    };
    const faults = await Promise.all(windows.map(look));
    expect(faults.flat()).toEqual([]);
  },
);

test.for(['root', 'base'] as const)(
  'an earlier address of a paper brings a browser to its page, in the site at its %s',
  async (site, { open }) => {
    const { id, aliases } = papers.find((paper) => paper.aliases.length > 0) ?? {};
    const { page, problems } = await open(`papers/${aliases?.[0] ?? ''}/`, { site });
    await page.waitForURL(`**/papers/${id ?? ''}/`);
    expect(await page.locator('article h1').count()).toBe(1);
    // What the first page still loads when it is left counts as failed.
    expect(problems.filter((problem) => !problem.startsWith('failed: '))).toEqual([]);
  },
);

test('no page of the site makes a window of 320 pixels scroll sideways', async ({ open }) => {
  const { page } = await open('about/', { viewport: { width: 320, height: 800 } });
  const wide = await page.evaluate(
    findWidePages,
    pages.map(({ path }) => path),
  );
  expect(pages.length).toBeGreaterThan(papers.length);
  expect(wide).toEqual([]);
});

/** Shows the body of one page after the other, without its scripts, and returns those that are too wide. */
async function findWidePages(paths: string[]): Promise<string[]> {
  const wide: string[] = [];
  for (const path of paths) {
    const response = await fetch(`/${path}`);
    document.body = new DOMParser().parseFromString(await response.text(), 'text/html').body;
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) wide.push(`/${path}: ${scrollWidth} > ${clientWidth}`);
  }
  return wide;
}
