import { feedPage } from '#words';
import type { APIRoute } from 'astro';
import rules from '../styles/feed.css?raw';

/** What a feed is stands above it, in the language of the site. */
export const GET: APIRoute = () =>
  new Response(
    rules.replace("'NOTICE'", () => JSON.stringify(feedPage.what)),
    { headers: { 'content-type': 'text/css; charset=utf-8' } },
  );
