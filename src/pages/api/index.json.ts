import type { APIRoute } from 'astro';
import { apiIndex } from '../../data/api/api-lists.ts';
import { jsonResponse } from '../../routes/json-response.ts';

export const GET: APIRoute = async () => jsonResponse(await apiIndex());
