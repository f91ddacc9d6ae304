import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from '../support/browser.ts';

const paper = 'papers/2510.00568/';
const week = 'week/2025-W40/';

test('the first Tab shows the skip link, and Enter on it moves the focus into the main part', async ({
  openShared: open,
}) => {
  const { page } = await open(paper);
  await page.keyboard.press('Tab');
  const skip = page.locator('a[href="#main"]');
  expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
  expect(await isInWindow(page)).toBe(true);
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test('Tab goes through all links and buttons above the main part, in the order in which they stand', async ({
  openShared: open,
}) => {
  const { page } = await open(paper);
  const stops = await page.evaluate(() =>
    [...document.querySelectorAll('a[href], button, input')]
      .filter(
        (stop) =>
          stop.compareDocumentPosition(document.querySelector('main') ?? stop) ===
          Node.DOCUMENT_POSITION_FOLLOWING,
      )
      .map((stop) => stop.textContent.trim()),
  );
  const reached: string[] = [];
  while (reached.length < stops.length) {
    await page.keyboard.press('Tab');
    reached.push(await page.evaluate(() => document.activeElement?.textContent.trim() ?? ''));
  }
  expect(stops).toEqual(
    expect.arrayContaining(['Skip to content', 'Offprint', 'Topics', 'Search', 'Dark theme']),
  );
  expect(reached).toEqual(stops);
});

test.for(['', paper, week, 'archive/', 'search/'])(
  'every stop of Tab on the page "%s" can be seen to have the focus',
  async (path, { openShared: open }) => {
    const { page } = await open(path);
    const hidden: string[] = [];
    for (let stops = 0; stops < 40; stops += 1) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 100) ?? '');
      if (stop.startsWith('<body')) break;
      if (!(await isInWindow(page)) || !(await hasOutline(page))) hidden.push(stop);
    }
    expect(hidden).toEqual([]);
  },
);

test('Enter on a link of the navigation goes to its page, which it marks', async ({ openShared: open }) => {
  const { page } = await open(paper);
  await tabTo(page, 'nav a[href="/topics/"]');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/topics/');
  expect(await page.locator('nav [aria-current=page]').innerText()).toBe('Topics');
});

test.for(['light', 'dark'] as const)(
  'the theme of a %s page is switched with Tab and Space',
  async (colorScheme, { openShared: open }) => {
    const { page } = await open(paper, { colorScheme });
    const before = await page.locator('#theme').getAttribute('aria-pressed');
    await tabTo(page, '#theme');
    await page.keyboard.press('Space');
    expect(await page.locator('#theme').getAttribute('aria-pressed')).toBe(
      before === 'true' ? 'false' : 'true',
    );
  },
);

test('a week is downloaded with Tab and Enter', async ({ openShared: open }) => {
  const { page } = await open(week);
  await tabTo(page, 'a[download]');
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(download.suggestedFilename()).toBe('offprint-2025-W40.html');
});

test('the fold-out with the sources of a paper is opened with Enter', async ({ openShared: open }) => {
  const { page } = await open(paper);
  const place = page.locator('details.sources .place').first();
  expect(await place.isVisible()).toBe(false);
  await page.locator('details.sources summary').focus();
  await page.keyboard.press('Enter');
  expect(await place.isVisible()).toBe(true);
});

test.for([
  ['/', 'root', paper],
  ['Control+k', 'root', paper],
  ['Meta+k', 'base', week],
  ['/', 'base', 'archive/'],
] as const)(
  '%s leads to the search field, in the site at its %s, from %s',
  async ([keys, site, path], { openShared: open }) => {
    const { page, problems } = await open(path, { site });
    await page.keyboard.press(keys);
    await page.waitForURL(/\/search\//);
    await page.keyboard.type('agents');
    expect(await page.locator('main input[type=search]').inputValue()).toBe('agents');
    expect(problems).toEqual([]);
  },
);

/** Presses Tab until an element has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const target = page.locator(selector).first();
  for (let stops = 0; stops < 60; stops += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not reach ${selector}.`);
}

/** True if what has the focus stands in the window as a whole, or fills it. */
function isInWindow(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const box = document.activeElement?.getBoundingClientRect();
    if (!box || box.width === 0 || box.height === 0) return false;
    return box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  });
}

/** True if what has the focus is drawn with an outline. */
function hasOutline(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
  });
}

test('on the map, Enter opens the paper in the middle, and the field lights up what it finds', async ({
  openShared: open,
}) => {
  const { page } = await open('map/');
  const drawn = () =>
    page.locator('#map-canvas').evaluate((canvas: HTMLCanvasElement) => {
      const { data = [] } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
      const colors = new Set<number>();
      for (let at = 0; at < data.length; at += 4)
        colors.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
      return colors.size;
    });
  await expect.poll(drawn).toBeGreaterThan(50);
  await page.locator('#map-canvas').focus();
  const before = await page.evaluate(() => scrollY);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('#map-paper .e-title a').count()).toBe(1);
  await page.locator('#map-canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { left, top, width, height } = canvas.getBoundingClientRect();
    for (let share = 0.2; canvas.style.cursor !== 'pointer' && share < 0.8; share += 0.01) {
      const place = { clientX: left + share * width, clientY: top + height / 2, pointerType: 'mouse' };
      canvas.dispatchEvent(new PointerEvent('pointermove', place));
    }
  });
  await expect.poll(() => page.locator('#map-tip').isVisible()).toBe(true);
  await page.keyboard.press('+');
  await expect.poll(() => page.locator('#map-tip').isVisible()).toBe(false);
  await page.locator('#map-query').fill('"tree search"');
  await expect.poll(() => page.locator('#map-state').textContent()).toMatch(/^\d+ papers are lit up/);
});
