import type { APIRoute, GetStaticPaths } from 'astro';
import { getTopics } from '../../../data/corpus.ts';
import { topicMarkdown } from '../../../data/markdown/twins.ts';
import { textResponse } from '../../../routes/text-response.ts';

export const getStaticPaths = (async () =>
  (await getTopics()).map(({ id }) => ({ params: { topic: id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) =>
  textResponse(await topicMarkdown(params['topic'] ?? ''), 'text/markdown');
