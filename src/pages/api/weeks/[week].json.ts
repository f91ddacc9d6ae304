import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { apiWeek } from '../../../data/api/api-lists.ts';
import { getEditionIds } from '../../../data/corpus.ts';
import { jsonResponse } from '../../../routes/json-response.ts';
import { keepPages } from '../../../site/page-key.ts';

export const getStaticPaths = (async () =>
  keepPages(
    'apiWeek',
    await Promise.all(
      (await getEditionIds()).map(async ({ id }) => ({
        params: { week: id },
        props: { week: await apiWeek(id) },
      })),
    ),
  )) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { week } }) => jsonResponse(week);
