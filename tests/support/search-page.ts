import type { Locator } from 'playwright-core';
import type { OpenPage } from './browser.ts';
import { testSites, type TestSiteName } from './test-sites.ts';

export interface SearchTools extends OpenPage {
  field: Locator;
  status: Locator;
  /** Waits until the page has this query string and shows what was found. */
  settle: (address: string) => Promise<void>;
  /** Writes a query into the field, and waits for its answer. */
  search: (query: string) => Promise<void>;
  /** Ids of the papers in the list, in order. */
  listed: () => Promise<string[]>;
  /** The number that the status line begins with. */
  count: () => Promise<number>;
}

/** Opens the search page with a query string, `?q=reward`, and waits for its answer. */
export async function openSearch<Options extends { site?: TestSiteName }>(
  open: (path: string, options?: Options) => Promise<OpenPage>,
  address = '',
  options?: Options,
): Promise<SearchTools> {
  const { base } = testSites[options?.site ?? 'root'];
  const { page, problems } = await open(`search/${address}`, options);
  const settle = async (wanted: string) => {
    await page.waitForFunction(
      (search) => location.search === search && document.querySelector('.found')?.ariaBusy === 'false',
      wanted,
    );
  };
  const field = page.locator('#q');
  const search = async (query: string) => {
    await field.fill(query);
    await field.press('Enter');
    await page.waitForFunction(
      (wanted) =>
        new URLSearchParams(location.search).get('q') === wanted &&
        document.querySelector('.found')?.ariaBusy === 'false',
      query,
    );
  };
  const status = page.locator('#search-status');
  const links = page.locator('#search-results .e-title a');
  const listed = async () => {
    const targets = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
    return targets.map((target) => target.slice(`${base}papers/`.length, -1));
  };
  const count = async () => Number.parseInt((await status.textContent()) ?? '', 10);
  if (address !== '') await settle(address);
  return { page, problems, field, status, settle, search, listed, count };
}
