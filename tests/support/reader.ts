import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Open, OpenPage } from './browser.ts';
import { testSites, type TestSiteName } from './test-sites.ts';

export interface ReaderOptions extends BrowserContextOptions {
  site?: TestSiteName;
  /** What the browser keeps already: the text of each part, by its name. */
  kept?: Record<string, string>;
  /** What the clock says. */
  now?: Date;
}

/** The text of a part, as a browser keeps it. */
export function keptText(value: unknown): string {
  return JSON.stringify({ version: 1, value });
}

/** Opens a path in a browser that keeps something already. */
export async function openAs(
  open: Open,
  path: string,
  { site = 'root', kept = {}, now, ...options }: ReaderOptions = {},
): Promise<OpenPage> {
  // A file of the site that runs no script.
  const opened = await open('robots.txt', { site, ...options });
  const { page } = opened;
  if (now) await page.clock.setFixedTime(now);
  const prefix = `reader:${testSites[site].base}:`;
  await page.evaluate(
    (entries) => {
      for (const [key, text] of entries) localStorage.setItem(key, text);
    },
    Object.entries(kept).map(([name, text]) => [prefix + name, text] as const),
  );
  await goTo(page, path);
  return opened;
}

/** Goes to a path below the base of the site that a page is of. */
export async function goTo(page: Page, path: string): Promise<void> {
  const { pathname, origin } = new URL(page.url());
  const base = pathname.startsWith(testSites.base.base) ? testSites.base.base : '/';
  await page.goto(origin + base + path);
}

/** How far a page moved what it showed, without a reader's doing, as browsers count it. */
export function measureShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
            sum += entry.value;
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        // Twice, so that a frame is drawn after the last script.
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            setTimeout(() => {
              resolve(sum);
            }, 100);
          }),
        );
      }),
  );
}
