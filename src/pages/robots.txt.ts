import type { APIRoute } from 'astro';
import { paths } from '../site/paths.ts';
import { absolute } from '../site/site.ts';

/** Crawlers read it at the root of a host only; below a path it names the sitemap to whoever looks. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(paths.sitemapIndex())}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
