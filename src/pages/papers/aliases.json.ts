import type { APIRoute } from 'astro';
import { listAliases } from '../../data/reader/selection.ts';
import { jsonResponse } from '../../routes/json-response.ts';

export const GET: APIRoute = async () => jsonResponse(await listAliases());
