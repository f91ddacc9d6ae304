import type { APIRoute, GetStaticPaths } from 'astro';
import { getTopics } from '../../../data/corpus.ts';
import { topicLinkset } from '../../../data/signposting/linksets.ts';
import { textResponse } from '../../../routes/text-response.ts';

export const getStaticPaths = (async () =>
  (await getTopics()).map(({ id }) => ({ params: { topic: id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) =>
  textResponse(await topicLinkset(params['topic'] ?? ''), 'application/linkset+json');
