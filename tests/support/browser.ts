import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
  type ViewportSize,
} from 'playwright-core';
import { inject, test as plainTest } from 'vitest';
import { testSites, type TestSiteName } from './test-sites.ts';
import { waitAtMost } from './wait-at-most.ts';

const launchFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Pages of one context share a process.
  '--process-per-site',
  // A page of a test lives for seconds: to optimise its scripts takes more than it saves.
  '--js-flags=--no-maglev,--no-turbofan,--liftoff-only',
];

export interface TestSite {
  /** Folder with the built files. */
  out: string;
  /** Path that it is built for, `/` or `/offprint/`. */
  base: string;
  /** Address it is served at, with the base. */
  url: string;
}

function testSite(name: TestSiteName): TestSite {
  const { out, base } = testSites[name];
  return { out, base, url: inject('siteUrls')[name] };
}

export interface OpenPage {
  page: Page;
  /** Errors of scripts and console, failed requests, and requests that leave the site. */
  problems: string[];
}

/** Opens a path below the base of a test site in a context of its own, closed when the test ends. */
export type Open = (
  path?: string,
  options?: BrowserContextOptions & { site?: TestSiteName },
) => Promise<OpenPage>;

/**
 * Opens a path below the base of a test site in a page of its own, which is closed when the test ends. All such pages of
 * a file share a context, so that scripts and styles are fetched and compiled once; what an earlier test stored is
 * removed. For tests that change no more than their page: what they route or emulate ends with it.
 */
export type OpenShared = (
  path?: string,
  options?: { viewport?: ViewportSize; colorScheme?: 'light' | 'dark'; site?: TestSiteName },
) => Promise<OpenPage>;

interface Look {
  width: number;
  height: number;
  colorScheme: 'light' | 'dark';
}

/** Shows a path of the site at its root in the one page of a file, as on a first visit: a page of its own costs twice as much. */
type Visit = (path: string, look: Look) => Promise<OpenPage>;

async function newContext(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ reducedMotion: 'reduce', serviceWorkers: 'block', ...options });
  // The test ends what hangs: a busy machine may take longer than a browser waits by default.
  context.setDefaultTimeout(150_000);
  return context;
}

/**
 * `test` with a browser: one for all files, started when a test first asks for it. Pages come from the server, since
 * what a service worker asks for cannot be watched; a test of the worker allows it.
 *
 * @example
 * test.for(['root', 'base'] as const)('the home page of the site at its %s has a title', async (site, { open }) => {
 *   const { page, problems } = await open('', { site, colorScheme: 'dark' });
 *   expect(await page.title()).toBe('Offprint');
 *   expect(problems).toEqual([]);
 * });
 */
export const test = plainTest
  .extend('browser', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const { executablePath, env } = inject('chromium');
    const browser = await chromium.launch({
      executablePath,
      args: launchFlags,
      env: { ...process.env, ...env },
    });
    onCleanup(async () => {
      await waitAtMost(browser.close());
    });
    return browser;
  })
  .extend('visit', { scope: 'file' }, async ({ browser }, { onCleanup }): Promise<Visit> => {
    const { url } = testSite('root');
    const context = await newContext(browser);
    onCleanup(async () => {
      await waitAtMost(context.close());
    });
    const page = await context.newPage();
    const problems = await watchPage(page, url);
    await page.addInitScript(() => {
      localStorage.clear();
    });
    return async (path, { width, height, colorScheme }) => {
      problems.length = 0;
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      await page.goto(new URL(path, url).href);
      return { page, problems };
    };
  })
  .extend('shared', { scope: 'file' }, async ({ browser }, { onCleanup }): Promise<BrowserContext> => {
    const context = await newContext(browser);
    onCleanup(async () => {
      await waitAtMost(context.close());
    });
    return context;
  })
  .extend('openShared', ({ shared }, { onCleanup }): OpenShared => {
    const pages: Page[] = [];
    onCleanup(async () => {
      await waitAtMost(Promise.all(pages.map((page) => page.close())));
    });
    return async (path = '', { site = 'root', viewport = usualViewport, colorScheme = 'light' } = {}) => {
      const { url } = testSite(site);
      const page = await shared.newPage();
      if (pages.push(page) === 1) await forgetStored(page, new URL(url).origin);
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      const problems = await watchPage(page, url);
      await page.goto(new URL(path, url).href);
      return { page, problems };
    };
  })
  .extend('open', ({ browser }, { onCleanup }): Open => {
    const closers: (() => Promise<void>)[] = [];
    onCleanup(async () => {
      await waitAtMost(Promise.all(closers.map((close) => close())));
    });
    return async (path = '', { site = 'root', ...options } = {}) => {
      const { url } = testSite(site);
      const context = await newContext(browser, options);
      closers.push(() => context.close());
      const page = await context.newPage();
      const problems = await watchPage(page, url);
      await page.goto(new URL(path, url).href);
      return { page, problems };
    };
  });

/** The window of a page that no test gives another. */
const usualViewport = { width: 1280, height: 720 };

/** Removes what pages of a site have stored in their context, as on a first visit. */
async function forgetStored(page: Page, origin: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await session.detach();
}

/**
 * Collects what goes wrong on a page from now on: see {@link OpenPage}.
 *
 * @param url what the addresses of all requests have to begin with
 */
export async function watchPage(page: Page, url: string): Promise<string[]> {
  const problems: string[] = [];
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`The policy ${violatedDirective} was violated by ${blockedURI}`);
    });
  });
  page.on('pageerror', (error) => problems.push(`script: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:'))
      problems.push(`leaves the site: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  page.on('requestfailed', (request) => {
    // Whoever leaves a page gives up what it still loads.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') problems.push(`failed: ${request.url()}`);
  });
  return problems;
}
