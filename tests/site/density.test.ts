import type { Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { test } from '../support/browser.ts';
import { buildLanguageSite, fullWeek } from '../support/language-sites.ts';
import { readPapers } from '../support/paper-records.ts';

const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

/** The corpus has some papers a week; the German site has a week with as many as a real feed. */
const sites = ['root', 'german'] as const;

beforeAll(async () => {
  await buildLanguageSite('german');
}, 300_000);

/** Screens that a page fills, as first shown. */
function countScreens(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    return document.documentElement.scrollHeight / innerHeight;
  });
}

/** Rows of papers that stand whole within a screen which begins at the top of an element, or at that of the page. */
function countRows(page: Page, from?: string): Promise<number> {
  return page.evaluate((selector) => {
    const start = selector ? (document.querySelector(selector)?.getBoundingClientRect().top ?? NaN) : 0;
    return [...document.querySelectorAll('.entry, .contents li')].filter((row) => {
      const { top, bottom, height } = row.getBoundingClientRect();
      return height > 0 && top >= start && bottom <= start + innerHeight;
    }).length;
  }, from);
}

function topOf(page: Page, selector: string): Promise<number> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => element.getBoundingClientRect().top);
}

test.for(sites)('the home page of the %s site fits its screens', async (site, { openShared: open }) => {
  const { page } = await open('', { site, viewport: desk });
  expect(await countScreens(page)).toBeLessThanOrEqual(4);
  expect(await topOf(page, '.home-list')).toBeLessThan(2 * desk.height);
  expect(await countRows(page, '.home-list')).toBeGreaterThanOrEqual(8);
  const { page: small } = await open('', { site, viewport: phone });
  expect(await countScreens(small)).toBeLessThanOrEqual(9);
  expect(await topOf(small, '.lead-paper h2, .entry .e-title')).toBeLessThanOrEqual(420);
});

test.for([
  ['root', '2025-W40'],
  ['german', fullWeek],
] as const)(
  'of the %s site, week %s fits five screens, and ten on a phone',
  async ([site, week], { openShared: open }) => {
    const { page } = await open(`week/${week}/`, { site, viewport: desk });
    expect(await countScreens(page)).toBeLessThanOrEqual(5);
    expect(await countRows(page)).toBeGreaterThanOrEqual(6);
    const { page: small } = await open(`week/${week}/`, { site, viewport: phone });
    expect(await countScreens(small)).toBeLessThanOrEqual(10);
  },
);

test('a search shows eight papers at once', async ({ openShared: open }) => {
  const { page } = await open('search/?q=reward+model', { viewport: desk });
  await page.locator('#search-results .entry').nth(8).waitFor();
  expect(await countRows(page)).toBeGreaterThanOrEqual(8);
});

test('the abstract of a paper with 39 authors begins on the first screen of a phone', async ({
  openShared: open,
}) => {
  const paper = readPapers().find(({ authors = [] }) => authors.length >= 39);
  const { page } = await open(`papers/${paper?.id ?? ''}/`, { viewport: phone });
  expect(await topOf(page, '.abstract')).toBeLessThanOrEqual(700);
});

test('a list of a hundred papers takes twenty screens of a phone, and jumps to every month', async ({
  openShared: open,
}) => {
  const { page } = await open('papers/', { viewport: phone });
  expect(await page.locator('main .entry').count()).toBe(100);
  expect(await countScreens(page)).toBeLessThanOrEqual(20);
  const targets = await page
    .locator('.months-of a')
    .evaluateAll((links) =>
      links.map((link) => document.getElementById(link.getAttribute('href')?.slice(1) ?? '')?.className),
    );
  expect(targets.length).toBeGreaterThan(3);
  expect(targets.filter((name) => name?.startsWith('entry') !== true)).toEqual([]);
});

test.for(sites)('a topic of the %s site shows eight papers at once', async (site, { openShared: open }) => {
  const { page } = await open('topics/reward-modelling/', { site, viewport: desk });
  expect(await countRows(page)).toBeGreaterThanOrEqual(8);
});

test('a filter leaves the papers of its topic in the list and marks them in the year, without a script', async ({
  open,
}) => {
  const { page } = await open('', { site: 'german', viewport: desk, javaScriptEnabled: false });
  const pick = page.locator('.topic-pick:has([id])').first();
  const count = Number((await pick.locator('.n').innerText()).replace(/\D/g, ''));
  const shown = page.locator(':is(.entry, .more-titles li).filtered:visible');
  const all = await shown.count();
  await pick.click();
  expect(await shown.count()).toBe(count);
  expect(count).toBeGreaterThan(1);
  expect(all).not.toBe(count);
  expect(await page.locator('.front').isVisible()).toBe(false);
  const faint = page
    .locator('.spine .mark')
    .evaluateAll((marks) => marks.filter((mark) => getComputedStyle(mark).opacity !== '1').length);
  expect(await faint).toBeGreaterThan(0);
});
