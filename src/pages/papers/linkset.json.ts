import type { APIRoute } from 'astro';
import { paperLinkset } from '../../data/signposting/linksets.ts';
import { textResponse } from '../../routes/text-response.ts';

export const GET: APIRoute = async () => textResponse(await paperLinkset(), 'application/linkset+json');
