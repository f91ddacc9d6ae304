import type { Browser } from 'playwright-core';
import { startStaticServer } from '#scripts/serve/static-server.ts';
import { launchChromium } from '../../browser/launch-chromium.ts';

/** Seconds from opening the address of a search until its rows. */
interface Waits {
  first: number[];
  whole: number[];
}

/** Slow 4G, as browsers' tools for developers call it: 1.6 Mbit/s down, 0.75 up, 150 ms there and back. */
const slowLine = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};

/** Runs in the page: notes when the first row stands there, and when the answer is whole. */
function watchRows(): void {
  const waits: { first?: number; whole?: number } = {};
  Object.assign(window, { waits });
  new MutationObserver(() => {
    const found = document.querySelector('.found');
    if (found?.querySelector('.entry')) waits.first ??= performance.now();
    if (found?.ariaBusy === 'false') waits.whole ??= performance.now();
  }).observe(document, { childList: true, subtree: true, attributes: true });
}

async function measureWait(browser: Browser, address: string) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', slowLine);
    await page.addInitScript(watchRows);
    await page.goto(address, { waitUntil: 'commit' });
    await page.waitForFunction(() => 'waits' in window && 'whole' in (window.waits as object));
    return await page.evaluate(
      () => (window as unknown as { waits: { first?: number; whole: number } }).waits,
    );
  } finally {
    await context.close();
  }
}

/**
 * Opens searches of a built site in a browser that has loaded nothing yet, over a slow line.
 *
 * @param base Path that the site is built for.
 */
export async function measureWaits(out: string, base: string, sets: readonly string[][]): Promise<Waits[]> {
  const server = await startStaticServer({ root: out, base, compress: true });
  const browser = await launchChromium();
  try {
    const all: Waits[] = [];
    for (const queries of sets) {
      const waits: Waits = { first: [], whole: [] };
      for (const query of queries) {
        const address = new URL(`search/?${new URLSearchParams({ q: query }).toString()}`, server.url).href;
        const { first, whole } = await measureWait(browser, address);
        if (first !== undefined) waits.first.push(first / 1000);
        waits.whole.push(whole / 1000);
      }
      all.push(waits);
    }
    return all;
  } finally {
    await browser.close();
    await server.close();
  }
}
