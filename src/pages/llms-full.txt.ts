import type { APIRoute } from 'astro';
import { llmsFullText } from '../data/markdown/twins.ts';
import { textResponse } from '../routes/text-response.ts';

export const GET: APIRoute = async () => textResponse(await llmsFullText(), 'text/plain');
