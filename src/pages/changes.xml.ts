import type { APIRoute } from 'astro';
import { changesFeed } from '../data/changes.ts';

export const GET: APIRoute = async () =>
  new Response(await changesFeed(), { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } });
