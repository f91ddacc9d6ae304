import type { APIRoute } from 'astro';
import { llmsText } from '../data/markdown/twins.ts';
import { textResponse } from '../routes/text-response.ts';

export const GET: APIRoute = async () => textResponse(await llmsText(), 'text/plain');
