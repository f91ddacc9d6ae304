import { createHash } from 'node:crypto';
import { footerStats } from './footer.ts';
import { once } from './once.ts';
import { absolute, site } from './site.ts';

/** What every page shows beside its own data: the head, the navigation and the footer. */
const getShared = once(async () => JSON.stringify([site, absolute('/'), await footerStats()]));

/**
 * Key under which a page of an earlier build can be kept: a hash of everything it shows. Pages get all
 * they show as one value, so the value itself is hashed; code and styles are Astro's to compare.
 */
export async function pageKey(...shown: unknown[]): Promise<string> {
  return createHash('sha256')
    .update(await getShared())
    .update(JSON.stringify(shown))
    .digest('base64url');
}
