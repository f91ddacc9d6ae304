import type { APIRoute, GetStaticPaths } from 'astro';
import { apiPaper, listApiPapers } from '../../../data/api/api-papers.ts';
import { jsonResponse } from '../../../routes/json-response.ts';
import { keepPages } from '../../../site/page-key.ts';

export const getStaticPaths = (async () =>
  keepPages(
    'apiPaper',
    (await listApiPapers()).map(({ file, key }) => ({ params: { file }, props: { key } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => jsonResponse(await apiPaper(params['file'] ?? ''));
