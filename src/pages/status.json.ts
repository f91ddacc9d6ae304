import type { APIRoute } from 'astro';
import { formatStatus } from '../data/site/status.ts';

export const GET: APIRoute = async () =>
  new Response(await formatStatus(), { headers: { 'content-type': 'application/json; charset=utf-8' } });
