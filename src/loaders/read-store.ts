import { join } from 'node:path';
import type { Plugin } from 'vite';

/** What Astro calls the module of its store of entries, and the store that the dev server writes. */
const storeId = '\0astro:data-layer-content';
const storeFile = '.astro/data-store.json';

function writeModule(file: string): string {
  return [
    "import { existsSync, readFileSync } from 'node:fs';",
    `const file = ${JSON.stringify(file)};`,
    "export default existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : new Map();",
  ].join('\n');
}

/**
 * Lets the dev server read the entries from their store when a page asks for them. Astro writes them into the text of a module,
 * which takes ten times as long to compile as to read, after every save: 7,400 papers are 30 MB.
 */
export function readStore(): Plugin {
  let root = '';
  return {
    name: 'offprint-read-store',
    apply: 'serve',
    configResolved(config) {
      root = config.root;
    },
    load: {
      // Before Astro's own, which is asked first otherwise.
      order: 'pre',
      handler: (asked) => (asked === storeId ? writeModule(join(root, storeFile)) : undefined),
    },
  };
}
