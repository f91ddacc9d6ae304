import type { Plugin } from 'vite';
import { liveModule } from '../site/live-entries.ts';

/** What Astro calls the module of its store of entries. */
const storeId = '\0astro:data-layer-content';

/** Lets the pages of the dev server read the entries from memory, see {@link liveModule}. */
export function readStore(): Plugin {
  return {
    name: 'offprint-read-store',
    apply: 'serve',
    load: {
      // Before Astro's own, which is asked first otherwise.
      order: 'pre',
      handler: (asked) => (asked === storeId ? liveModule : undefined),
    },
  };
}
