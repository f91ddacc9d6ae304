import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { listWeekCatalogues } from '../../../data/ranking/week-terms.ts';
import { textResponse } from '../../../routes/text-response.ts';
import { keepPages } from '../../../site/page-key.ts';

export const getStaticPaths = (async () =>
  keepPages(
    'weekCatalogue',
    (await listWeekCatalogues()).map(({ id, content }) => ({ params: { week: id }, props: { content } })),
  )) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { content } }) => textResponse(content.value(), 'text/plain');
