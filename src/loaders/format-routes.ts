import type { AstroIntegration } from 'astro';
import { citationFormats, downloadFormats } from '#lib/publish/downloads/download-formats.ts';
import { feedLinks } from '../site/feed-links.ts';
import { outputList } from '../site/outputs.ts';
import { fillPath } from '../site/paths.ts';

/**
 * A route for every format of every feed and download. Files of src/pages cannot stand for them: Astro takes a file
 * for one only if its ending is written out in the route.
 */
export function formatRoutes(): AstroIntegration {
  return {
    name: 'offprint-format-routes',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        for (const [name, { form, address }] of outputList) {
          if (form === 'feed')
            for (const { path: pattern } of feedLinks(name))
              injectRoute({ pattern, entrypoint: './src/routes/feed.ts', prerender: true });
          if (form !== 'download') continue;
          const isCitations = address.endsWith('/[citations]');
          for (const { extension } of isCitations ? citationFormats : downloadFormats) {
            const file = `[file].${extension}`;
            injectRoute({
              pattern: fillPath(name, { download: file, citations: file }),
              entrypoint: isCitations ? './src/routes/citations.ts' : './src/routes/download.ts',
              prerender: true,
            });
          }
        }
      },
    },
  };
}
