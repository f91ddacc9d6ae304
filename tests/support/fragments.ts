import { gunzipSync, gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import type { IndexedPaper } from '../../src/client/search-index.ts';

/** What a file of the search index begins with once it is unpacked. */
const signature = 'pagefind_dcd';

/** Changes what the search index says of each paper on its way to the page. */
export async function replaceFragments(
  page: Page,
  change: (paper: IndexedPaper) => IndexedPaper,
): Promise<void> {
  await page.route('**/fragment/*', async (route) => {
    const response = await route.fetch();
    const text = gunzipSync(await response.body())
      .toString('utf8')
      .slice(signature.length);
    const changed = JSON.stringify(change(JSON.parse(text) as IndexedPaper));
    await route.fulfill({ response, body: gzipSync(signature + changed) });
  });
}
