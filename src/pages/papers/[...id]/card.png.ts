import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getPictures, paintPicture } from '../../../data/pictures/shared-pictures.ts';
import { keepPages } from '../../../site/page-key.ts';

export const getStaticPaths = (async () =>
  keepPages(
    'paperPicture',
    (await getPictures('paperPicture')).map(({ id, card }) => ({ params: { id: id }, props: { card } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { card } }) =>
  new Response(await paintPicture(card), { headers: { 'content-type': 'image/png' } });
