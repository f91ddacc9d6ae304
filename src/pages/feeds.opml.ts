import type { APIRoute } from 'astro';
import { writeFeedList } from '../data/feeds/feed-list.ts';

export const GET: APIRoute = async () =>
  new Response(await writeFeedList(), { headers: { 'content-type': 'text/x-opml; charset=utf-8' } });
