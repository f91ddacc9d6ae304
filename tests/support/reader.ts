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

/** Waits until a page that a reader asked for is there with its scripts; only it has the selector. */
export async function arrive(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().waitFor();
  await page.waitForLoadState();
}

/** How much of a page moved by itself, as browsers measure it: from 0; up to 0.1 is called good. */
export function shiftOf(page: Page): Promise<number> {
  interface Shift extends PerformanceEntry {
    value: number;
  }
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const { value } of list.getEntries() as Shift[]) sum += value;
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => {
          setTimeout(() => {
            resolve(sum);
          }, 200);
        });
      }),
  );
}

/**
 * What of its lists a page moved up or down without a reader's doing, as browsers note it. A web font that arrives moves a line by a
 * pixel.
 */
export function listMoves(page: Page): Promise<string[]> {
  interface Shift extends PerformanceEntry {
    sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
  }
  return page.evaluate(
    (tolerance) =>
      new Promise<string[]>((resolve) => {
        const moves: string[] = [];
        new PerformanceObserver((list) => {
          for (const { sources } of list.getEntries() as Shift[])
            for (const { node, previousRect: from, currentRect: to } of sources)
              if (
                Math.abs(from.top - to.top) > tolerance &&
                (node instanceof Element ? node : node?.parentElement)?.closest('.rows, .more-titles')
              )
                moves.push(`${String(to.top - from.top)}: ${(node?.textContent ?? '').slice(0, 60)}`);
        }).observe({ type: 'layout-shift', buffered: true });
        // A frame is drawn after the last script.
        requestAnimationFrame(() => {
          setTimeout(() => {
            resolve(moves);
          }, 200);
        });
      }),
    2,
  );
}
