import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { readPart } from '#src/files/build-part.ts';
import { folders } from '#src/files/folders.ts';
import { listFiles } from '#src/files/read-files.ts';
import { keepBundle } from './kept-bundle.ts';
import { readPageKeys, savePageKeys } from './page-keys.ts';
import { assetFolder, removeOthers } from './remove-others.ts';
import { tellPages } from './tell-pages.ts';
import { writePages, type PageKeys } from './write-pages.ts';

/** Address of the site's root, with its base. */
function rootOf({ site = 'http://localhost', base }: AstroConfig): URL {
  return new URL(base.endsWith('/') ? base : `${base}/`, site);
}

/** Where Astro wrote the program that renders the pages: in the folder of the site, or beside it if that is elsewhere. */
function findBundle(out: string): string | undefined {
  return [join(out, '.prerender'), resolve('.astro/.prerender')].find((folder) => existsSync(folder));
}

/**
 * Writes the pages that Astro renders. A page whose key has not changed since the last build is left where it is, and
 * each is written once. Keeps the program that renders them for the next build, or for the parts of this one.
 */
export function buildPages(): AstroIntegration {
  let root: URL;
  let publicFiles: ReadonlySet<string>;
  let pages: ReadonlyMap<string, { styles: unknown[] }>;
  let made: PageKeys = new Map();
  const out = resolve(folders.out);
  /** Of a build in parts, Astro makes the program alone: each part has a process of its own. */
  const isProgramOnly = readPart() !== undefined;
  return {
    name: 'offprint-build-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = rootOf(config);
        publicFiles = new Set(listFiles(fileURLToPath(config.publicDir)));
      },
      'astro:build:setup': (setup) => {
        pages = setup.pages;
      },
      'astro:build:start': ({ setPrerenderer, logger }) => {
        // Written anew by every build, so there is nothing in it to keep.
        rmSync(join(out, assetFolder), { recursive: true, force: true });
        setPrerenderer((astro) => ({
          ...astro,
          name: 'offprint',
          getStaticPaths: async () => {
            if (isProgramOnly) return [];
            const source = { paths: await astro.getStaticPaths(), url: root, publicFiles };
            const before = readPageKeys(folders.cache, out);
            const warn = (message: string) => {
              logger.warn(message);
            };
            made = await writePages({ ...source, render: astro.render, warn, tell: tellPages }, out, before);
            return [];
          },
        }));
      },
      'astro:build:generated': () => {
        if (!isProgramOnly) savePageKeys(folders.cache, out, made);
        const bundle = findBundle(out);
        const styles = [...pages].map(([key, page]): [string, unknown[]] => [key, page.styles]);
        if (bundle !== undefined) keepBundle(bundle, folders.cache, { styles, url: root.href });
      },
      'astro:build:done': () => {
        if (!isProgramOnly) removeOthers(out, new Set([...made.keys(), ...publicFiles]));
      },
    },
  };
}
