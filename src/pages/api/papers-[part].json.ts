import type { APIRoute, GetStaticPaths } from 'astro';
import { apiPapers, countPages } from '../../data/api/api-papers.ts';
import { jsonResponse } from '../../routes/json-response.ts';

export const getStaticPaths = (async () =>
  Array.from({ length: (await countPages()) - 1 }, (_, index) => ({
    params: { part: String(index + 2) },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => jsonResponse(await apiPapers(Number(params['part'])));
