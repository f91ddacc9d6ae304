import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from '../support/browser.ts';

test.for(['papers/2510.00568/', 'week/2025-W40/', 'topics/search-agents/'])(
  'printed, "%s" is its text without the navigation, dark on white',
  async (path, { open }) => {
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

/** Pages of paper, A4. */
async function countSheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

test('a paper is printed on pages of paper', async ({ open }) => {
  const { page } = await open('papers/2510.00568/');
  const sheets = await countSheets(page);
  expect(sheets).toBeGreaterThan(0);
  expect(sheets).toBeLessThan(5);
});

test.for<[string, number]>([
  ['week/2025-W40/', 10],
  ['week/2025-W40/offprint-2025-W40.html', 6],
])(
  '"%s" with its ten abstracts is printed on no more than %i pages of paper',
  async ([path, most], { open }) => {
    const { page } = await open(path);
    const sheets = await countSheets(page);
    expect(sheets).toBeGreaterThan(2);
    expect(sheets).toBeLessThanOrEqual(most);
  },
);
