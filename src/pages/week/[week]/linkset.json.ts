import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { listWeekLinksets } from '../../../data/signposting/linksets.ts';
import { textResponse } from '../../../routes/text-response.ts';
import { keepPages } from '../../../site/page-key.ts';

export const getStaticPaths = (async () =>
  keepPages(
    'weekLinkset',
    (await listWeekLinksets()).map(({ id, text }) => ({ params: { week: id }, props: { text } })),
  )) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { text } }) =>
  textResponse(await text.value(), 'application/linkset+json');
