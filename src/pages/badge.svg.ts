import type { APIRoute } from 'astro';
import { renderBadge } from '../data/site/badge.ts';

export const GET: APIRoute = async () =>
  new Response(await renderBadge(), { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } });
