import { gunzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import type { IndexedRow } from '../../src/client/search-parts.ts';

/** Changes what the search index says of each paper on its way to the page. */
export async function replaceRows(page: Page, change: (row: IndexedRow) => IndexedRow): Promise<void> {
  await page.route('**/pagefind/*/papers/*', async (route) => {
    const response = await route.fetch();
    const row = JSON.parse(gunzipSync(await response.body()).toString('utf8')) as IndexedRow;
    await route.fulfill({ response, json: change(row) });
  });
}
