import { existsSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { paths } from '#src/site/paths.ts';
import { respond } from '../serve/static-server.ts';

/** The dev server makes no search index, so it serves that of the last build, if there is one. */
export function lendSearchIndex(out: string): AstroIntegration {
  return {
    name: 'offprint-lend-search-index',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const base = server.config.base;
        const index = `${base.replace(/\/$/, '')}${paths.searchIndex()}`;
        server.middlewares.use((request, response, next) => {
          const path = request.originalUrl ?? request.url ?? '';
          if (!path.startsWith(index) || !existsSync(out)) next();
          else respond(request, response, { root: out, base }).catch(next);
        });
      },
    },
  };
}
