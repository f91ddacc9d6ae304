import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from '../support/browser.ts';

const paper = 'papers/2510.00568/';
const other = { light: 'dark', dark: 'light' } as const;
const schemes = ['light', 'dark'] as const;

test.for(schemes)(
  'without a choice the page is %s as the system is, and changes with it',
  async (colorScheme, { openShared: open }) => {
    const { page } = await open(paper, { colorScheme });
    await expectTheme(page, colorScheme);
    await page.emulateMedia({ colorScheme: other[colorScheme] });
    await expectTheme(page, other[colorScheme]);
  },
);

test.for(schemes)(
  'the button turns a %s page over, and the choice outlives a reload and another page',
  async (colorScheme, { openShared: open }) => {
    const { page, problems } = await open(paper, { colorScheme });
    await page.locator('#theme').click();
    await expectTheme(page, other[colorScheme]);
    await page.reload();
    await expectTheme(page, other[colorScheme]);
    await page.locator('nav a').first().click();
    await expectTheme(page, other[colorScheme]);
    expect(problems).toEqual([]);
  },
);

test('a choice holds against the system, and a second press takes it back', async ({ openShared: open }) => {
  const { page } = await open(paper, { colorScheme: 'light' });
  await page.locator('#theme').click();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectTheme(page, 'dark');
  await page.locator('#theme').click();
  await expectTheme(page, 'light');
});

test.for(['Space', 'Enter'])('%s presses the button', async (key, { openShared: open }) => {
  const { page } = await open(paper, { colorScheme: 'light' });
  await page.locator('#theme').focus();
  await page.keyboard.press(key);
  await expectTheme(page, 'dark');
});

test('without scripts the page follows the system and shows no button', async ({ open }) => {
  const { page } = await open(paper, { colorScheme: 'dark', javaScriptEnabled: false });
  expect(await page.locator('#theme').isVisible()).toBe(false);
  expect(await isDark(page)).toBe(true);
});

/** Waits until the page and its button show a theme: a change of the system's reaches them a moment later. */
async function expectTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  const read = async () => ({
    isDark: await isDark(page),
    isPressed: (await page.locator('#theme').getAttribute('aria-pressed')) === 'true',
  });
  await expect.poll(read).toEqual({ isDark: theme === 'dark', isPressed: theme === 'dark' });
}

/** True if the text is drawn brighter than the middle between black and white. */
async function isDark(page: Page): Promise<boolean> {
  const color = await page.locator('h1').evaluate((heading) => getComputedStyle(heading).color);
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return red + green + blue > (3 * 255) / 2;
}
