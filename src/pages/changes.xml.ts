import type { APIRoute } from 'astro';
import { changesFeed } from '../data/site/changes.ts';

export const GET: APIRoute = async () =>
  new Response(await changesFeed(), { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } });
