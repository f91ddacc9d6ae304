import type { APIRoute } from 'astro';
import { siteFeed } from '../data/site/rss.ts';

export const GET: APIRoute = async () =>
  new Response(await siteFeed(), { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } });
