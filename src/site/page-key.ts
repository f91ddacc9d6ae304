import { createHash } from 'node:crypto';
import { heldData } from '../data/site/held-data.ts';
import { absolute, overrides, site } from './site.ts';
import { paths } from './paths.ts';

/** What every page shows beside its own data: the head, the navigation and the footer. */
const shared = JSON.stringify([site, overrides, absolute(paths.home()), heldData?.label]);

/**
 * Key under which a page of an earlier build can be kept: a hash of everything it shows. Pages get all
 * they show as one value, so the value itself is hashed; code and styles are Astro's to compare.
 */
export function pageKey(...shown: unknown[]): string {
  return createHash('sha256').update(shared).update(JSON.stringify(shown)).digest('base64url');
}
