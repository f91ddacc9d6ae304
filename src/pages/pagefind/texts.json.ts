import type { APIRoute } from 'astro';
import { getSearchTexts } from '../../data/papers/search-input.ts';

/** Read and taken away by `scripts/build/build-search.ts`. */
export const GET: APIRoute = async () => new Response(JSON.stringify(await getSearchTexts()));
