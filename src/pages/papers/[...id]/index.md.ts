import type { APIRoute, GetStaticPaths } from 'astro';
import { listPaperTwins, paperMarkdown } from '../../../data/markdown/paper-twins.ts';
import { textResponse } from '../../../routes/text-response.ts';
import { keepPages } from '../../../site/page-key.ts';

export const getStaticPaths = (async () =>
  keepPages(
    'paperTwin',
    (await listPaperTwins()).map(({ id, key }) => ({ params: { id }, props: { id, key } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ id: string }> = async ({ props: { id } }) =>
  textResponse(await paperMarkdown(id), 'text/markdown');
