import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { listWeekTwins } from '../../../data/markdown/twins.ts';
import { textResponse } from '../../../routes/text-response.ts';
import { keepPages } from '../../../site/page-key.ts';

export const getStaticPaths = (async () =>
  keepPages(
    'weekTwin',
    (await listWeekTwins()).map(({ id, text }) => ({ params: { week: id }, props: { text } })),
  )) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { text } }) =>
  textResponse(await text.value(), 'text/markdown');
