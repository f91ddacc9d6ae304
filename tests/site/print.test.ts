import { expect } from 'vitest';
import { test } from '../support/browser.ts';
import { printSheets, type Sheet } from '../support/sheets.ts';

test.for(['papers/2510.00568/', 'week/2025-W40/', 'topics/search-agents/'])(
  'printed, "%s" is its text without the navigation, dark on white',
  async (path, { openShared: open }) => {
    const { page } = await open(path, { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.locator('header nav').isVisible()).toBe(false);
    expect(await page.locator('#theme').isVisible()).toBe(false);
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(await page.locator('main p').first().isVisible()).toBe(true);
    const color = await page.locator('h1').evaluate((heading) => getComputedStyle(heading).color);
    const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
    expect(red + green + blue).toBeLessThan(384);
  },
);

test('a paper is printed on pages of paper', async ({ openShared: open }) => {
  const { page } = await open('papers/2510.00568/');
  const sheets = await printSheets(page);
  expect(sheets.length).toBeGreaterThan(0);
  expect(sheets.length).toBeLessThan(5);
});

/** A paper's last line names it by its number; in a list that is the line before the abstract. */
const numbers = (links: Sheet['links']) =>
  links.flatMap(({ text }) => /(?<=arxiv\.org\/abs\/)[\d.]+/.exec(text) ?? []);
const titles = (links: Sheet['links']) =>
  links.flatMap(({ text }) => /(?<=\/papers\/)[\d.]+(?=\/$)/.exec(text) ?? []);

test.for(['week/2025-W40/', 'week/2025-W40/offprint-2025-W40.html'])(
  '"%s" prints its ten papers with their abstracts on six pages, each paper whole and no heading alone',
  async (path, { openShared: open }) => {
    const { page } = await open(path);
    const sheets = await printSheets(page);
    expect(sheets.length).toBeGreaterThan(2);
    expect(sheets.length).toBeLessThanOrEqual(6);
    expect(sheets.flatMap(({ links }) => numbers(links))).toHaveLength(10);
    for (const { headings, links } of sheets) {
      const lowest = Math.min(...links.map(({ y }) => y));
      expect(headings.filter(({ y }) => y <= lowest)).toEqual([]);
      // A page of the foot alone has no paper.
      expect(numbers(links).length).toBeGreaterThan(0);
      expect(titles(links)).toEqual(expect.arrayContaining(numbers(links)));
    }
  },
);
