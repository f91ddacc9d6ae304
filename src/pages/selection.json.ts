import type { APIRoute } from 'astro';
import { formatSelection } from '../data/reader/selection.ts';
import { textResponse } from '../routes/text-response.ts';

export const GET: APIRoute = async () => textResponse(await formatSelection(), 'application/json');
