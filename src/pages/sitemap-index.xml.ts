import type { APIRoute } from 'astro';
import { formatSitemapIndex, newestOf, splitSitemap } from '#lib/publish/feeds/sitemap.ts';
import { paths } from '../site/paths.ts';
import { absolute } from '../site/site.ts';
import { getSitemap } from '../data/site/sitemap.ts';

export const GET: APIRoute = async () => {
  const parts = splitSitemap(await getSitemap()).map((entries, index) => ({
    url: absolute(paths.sitemap(String(index + 1))),
    modified: newestOf(entries.map(({ modified }) => modified)),
  }));
  return new Response(formatSitemapIndex(parts), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
};
