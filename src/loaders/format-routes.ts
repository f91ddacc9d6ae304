import type { AstroIntegration } from 'astro';
import { feedLinks, isFeed } from '../site/feed-links.ts';
import { citationFormatsOf, downloadFormatsWanted, isCitations } from '../site/forms.ts';
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
        for (const [name, { form }] of outputList) {
          if (isFeed(name))
            for (const { path: pattern } of feedLinks(name))
              injectRoute({ pattern, entrypoint: './src/routes/feed.ts', prerender: true });
          if (form !== 'download') continue;
          const hasCitations = isCitations(name);
          // One route for an extension, whether one form has it or two.
          const formats = hasCitations ? citationFormatsOf(name) : downloadFormatsWanted();
          for (const extension of new Set(formats.map((format) => format.extension))) {
            const file = `[file].${extension}`;
            injectRoute({
              pattern: fillPath(name, { download: file, citations: file }),
              entrypoint: hasCitations ? './src/routes/citations.ts' : './src/routes/download.ts',
              prerender: true,
            });
          }
        }
      },
    },
  };
}
