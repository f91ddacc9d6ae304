import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { findSidewaysScroll, findViolations, viewports } from '../support/audit.ts';
import { test, watchPage } from '../support/browser.ts';
import { editionFiles } from '../support/edition-files.ts';
import { listedPapers, pageAt } from '../support/site-pages.ts';
import { testSites } from '../support/test-sites.ts';

const files = editionFiles('root');
const folder = resolve('.cache/test/downloads');

/** The tests of files have looked at the policy, the styles and the papers of all. */
const opened = new Set([
  ...files
    .toSorted((a, b) => statSync(a.path).size - statSync(b.path).size)
    .filter((_, place) => place % 20 === 0),
  ...files.filter(({ week }) => week === '2025-W40'),
  ...files.slice(-1),
]);

test('files of every size open from a folder without a network: whole, styled, and without a complaint', async ({
  browser,
}) => {
  const waiting = [...opened];
  const faults: unknown[] = [];
  const context = await browser.newContext({ offline: true });
  const openAll = async () => {
    const page = await context.newPage();
    const problems = await watchPage(page, pathToFileURL(resolve(testSites.root.out, 'week')).href);
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      await page.goto(pathToFileURL(file.path).href);
      const shown = await countParts(page);
      const { length } = listedPapers('root', pageAt('root', `week/${file.week}/`).elements);
      if (shown.articles !== length || shown.rules === 0) faults.push([file.week, shown]);
    }
    faults.push(...problems);
  };
  await Promise.all([openAll(), openAll()]);
  await context.close();
  expect(opened.size).toBeGreaterThan(5);
  expect(faults).toEqual([]);
});

test.for(viewports)(
  'a file fits a window of %i pixels in width, and axe finds nothing in light or dark',
  async (width, { browser }) => {
    const file = files.find(({ week }) => week === '2025-W40');
    const { page } = await openOffline(browser, file?.path ?? '', width);
    expect(await findSidewaysScroll(page)).toEqual([]);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const axe = await findViolations(page, { ofLook: colorScheme === 'dark' });
      expect({ colorScheme, axe }).toEqual({ colorScheme, axe: [] });
    }
    await page.context().close();
  },
);

test.for(['root', 'base'] as const)(
  'a click downloads the week as a file that opens offline, in the site at its %s',
  async (site, { open, browser }) => {
    const { page, problems } = await open('week/2025-W40/', { site });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('a[download$=".html"]').click(),
    ]);
    const path = `${folder}/${site}/${download.suggestedFilename()}`;
    mkdirSync(folder, { recursive: true });
    await download.saveAs(path);
    expect(problems).toEqual([]);
    expect(download.suggestedFilename()).toBe('offprint-2025-W40.html');
    const built = editionFiles(site).find(({ week }) => week === '2025-W40');
    expect(readFileSync(path)).toEqual(readFileSync(built?.path ?? ''));
    const saved = await openOffline(browser, path);
    expect(await saved.page.locator('h1').innerText()).toBe('Offprint: Week 40, 2025');
    await saved.page.context().close();
  },
);

async function openOffline(
  browser: Browser,
  path: string,
  width = 1280,
): Promise<{ page: Page; problems: string[] }> {
  const context = await browser.newContext({ offline: true, viewport: { width, height: 800 } });
  const page = await context.newPage();
  const url = pathToFileURL(path).href;
  const problems = await watchPage(page, url);
  await page.goto(url);
  return { page, problems };
}

/** Papers, and the rules of the style sheets that the policy let in. */
function countParts(page: Page): Promise<{ articles: number; rules: number }> {
  return page.evaluate(() => ({
    articles: document.querySelectorAll('article').length,
    rules: [...document.styleSheets].reduce((sum, sheet) => sum + sheet.cssRules.length, 0),
  }));
}
