import { expect } from 'vitest';
import { findExamples } from '#scripts/tools/pictures/page-examples.ts';
import { findPage, pageType } from '#src/site/find-output.ts';
import { isLong, sampleOf } from '../support/long-run.ts';
import { findSidewaysScroll, findViolations, findWidePages } from '../support/audit.ts';
import { test } from '../support/browser.ts';
import { readPapers } from '../support/paper-records.ts';
import { listSiteFiles, readSiteFile, toPath } from '../support/site-pages.ts';
import { testSites } from '../support/test-sites.ts';

const papers = readPapers();
const pages = listSiteFiles('root')
  .filter((file) => /(?:^|\/)index\.html$|^404\.html$/.test(file))
  .map((file) => ({ path: toPath(file), html: readSiteFile('root', file) }))
  .filter(({ html }) => !html.includes('http-equiv="refresh"'));

const byType = Map.groupBy(pages, ({ path }) => {
  const page = findPage(`/${path}`);
  return page ? pageType(page) : `no type: ${path}`;
});

/** The page of each type that has most in it, and papers that are out of the ordinary. */
const examples = findExamples(testSites.root.out);
const uncommon = [
  papers.find(({ issued }) => issued?.length === 7),
  papers.toSorted((a, b) => b.title.length - a.title.length)[0],
  papers.find(({ body }) => body.includes('$')),
].map((paper) => `papers/${paper?.id ?? ''}/`);
const audited = [...new Set([...examples.map(({ path }) => path), ...uncommon, 'papers/2510.00568/'])];

/** Sizes do not depend on the theme and colours not on the width, so that two windows show all there is. */
const windows = [
  { width: 1280, height: 800, colorScheme: 'light' },
  { width: 320, height: 800, colorScheme: 'dark' },
  ...(isLong
    ? ([
        { width: 1280, height: 800, colorScheme: 'dark' },
        { width: 320, height: 800, colorScheme: 'light' },
      ] as const)
    : []),
] as const;

test('a page of every type of the site is looked at', () => {
  expect(new Set(examples.map(({ type }) => type))).toEqual(new Set(byType.keys()));
});

test.for(audited)(
  '"%s" loads from the site alone, fits windows of 320 and 1280 pixels, and gives axe nothing to find, in light and dark',
  async (path, { visit }) => {
    const { page, problems } = await visit(path, windows[0]);
    const faults: string[] = [];
    const inEachWindow = async (find: (again: boolean) => Promise<string[]>) => {
      for (const [index, { width, height, colorScheme }] of windows.entries()) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height });
        faults.push(...(await find(index > 0)).map((fault) => `${colorScheme}, ${String(width)}: ${fault}`));
      }
    };
    await inEachWindow(() => findSidewaysScroll(page));
    // Axe takes the rest off long lists, so that it comes last.
    await inEachWindow((again) => findViolations(page, { ofLook: again }));
    expect([...faults, ...problems]).toEqual([]);
  },
);

test.for(['root', 'base'] as const)(
  'an earlier address brings a browser to its page, in the site at its %s',
  async (site, { open }) => {
    const { page, problems } = await open('trends/', { site });
    await page.waitForURL('**/rising/');
    expect(await page.locator('h1').count()).toBe(1);
    // What the first page still loads when it is left counts as failed.
    expect(problems.filter((problem) => !problem.startsWith('failed: '))).toEqual([]);
  },
);

/** Of so many pages of a type, from the one with most to the one with least, a window shows whether they fit. */
const maxShown = 12;

test('no page of the site makes a window of 320 pixels scroll sideways', async ({ open }) => {
  const { page } = await open('about/', { viewport: { width: 320, height: 800 } });
  expect(pages.length).toBeGreaterThan(papers.length);
  const bySize = (a: { html: string }, b: { html: string }) => b.html.length - a.html.length;
  const shown = [...byType.values()].flatMap((alike) => sampleOf(alike.toSorted(bySize), maxShown));
  expect(
    await findWidePages(
      page,
      shown.map(({ path }) => `/${path}`),
    ),
  ).toEqual([]);
});
