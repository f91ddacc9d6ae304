import type { APIRoute } from 'astro';
import { apiPapers } from '../../data/api/api-papers.ts';
import { jsonResponse } from '../../routes/json-response.ts';

export const GET: APIRoute = async () => jsonResponse(await apiPapers(1));
