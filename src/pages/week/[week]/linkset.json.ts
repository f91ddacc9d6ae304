import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getEditionIds } from '../../../data/corpus.ts';
import { weekLinkset } from '../../../data/signposting/linksets.ts';
import { textResponse } from '../../../routes/text-response.ts';
import { keepPages } from '../../../site/page-key.ts';

export const getStaticPaths = (async () =>
  keepPages(
    'weekLinkset',
    await Promise.all(
      (await getEditionIds()).map(async ({ id }) => ({
        params: { week: id },
        props: { text: await weekLinkset(id) },
      })),
    ),
  )) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { text } }) => textResponse(text, 'application/linkset+json');
