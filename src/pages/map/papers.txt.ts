import type { APIRoute } from 'astro';
import { writeMapPapers } from '../../data/map/map.ts';
import { textResponse } from '../../routes/text-response.ts';

export const GET: APIRoute = async () => textResponse(await writeMapPapers(), 'text/plain');
