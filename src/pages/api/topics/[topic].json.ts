import type { APIRoute, GetStaticPaths } from 'astro';
import { getTopics } from '../../../data/corpus.ts';
import { apiTopic } from '../../../data/api/api-lists.ts';
import { jsonResponse } from '../../../routes/json-response.ts';

export const getStaticPaths = (async () =>
  (await getTopics()).map(({ id }) => ({ params: { topic: id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => jsonResponse(await apiTopic(params['topic'] ?? ''));
